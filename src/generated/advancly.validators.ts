// Generated from specs/advancly.yaml by `npm run generate`. Never edit.

// @ts-nocheck
export const validators = {
  thorough(exports, require) {
"use strict";
exports["request /paths/~1api~1v2~1client~1customers~1onboard_individual/post/requestBody/content/application~1json/schema"] = validate0;
const schema0 = {"$ref":"urn:schema:0"};
const schema1 = {"allOf":[{"required":["first_name","last_name","gender","date_of_birth","customer_unique_identifier"],"properties":{"first_name":{"minLength":1,"type":"string"},"last_name":{"minLength":1,"type":"string"},"gender":{"minLength":1,"type":"string"},"date_of_birth":{"format":"date","type":"string"},"educational_qualification":{"type":"string"},"customer_unique_identifier":{"minLength":1,"type":"string"},"next_of_kin_first_name":{"type":"string"},"next_of_kin_last_name":{"type":"string"},"next_of_kin_email":{"type":"string"},"next_of_kin_phone_number":{"type":"string"},"next_of_kin_gender":{"type":"string"},"relationship_with_next_kin":{"type":"string"},"next_of_kin_dial_code":{"type":"string"},"next_of_kin_street":{"type":"string"},"next_of_kin_city":{"type":"string"},"next_of_kin_state":{"type":"string"},"next_of_kin_country":{"type":"string"}},"type":"object"},{"$ref":"urn:schema:1"}]};
const func0 = Object.prototype.hasOwnProperty;
const func6 = require("ajv/dist/runtime/ucs2length").default;
const formats0 = require("formats").date;
const schema2 = {"required":["phone_number","email","address","country_code","customer_onboarding_type","create_wallet"],"properties":{"phone_number":{"minLength":1,"type":"string"},"email":{"minLength":1,"type":"string"},"bank_code":{"type":"string"},"bank_account_number":{"type":"string"},"bank_account_name":{"type":"string"},"bank_name":{"type":"string"},"routing_number":{"type":"string"},"swift_code":{"type":"string"},"address":{"minLength":1,"type":"string"},"postal_code":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"country_code":{"minLength":1,"type":"string"},"customer_category":{"type":"string"},"customer_onboarding_type":{"type":"integer"},"partner_date_registered":{"type":"string"},"tax_identification_number":{"type":"string"},"create_wallet":{"type":"boolean"},"customer_documents":{"items":{"$ref":"urn:schema:2"},"type":"array"},"photo_url":{"type":"string"}},"type":"object"};
const schema3 = {"properties":{"document_type_code":{"type":"string"},"base64_file_string":{"format":"byte","type":"string"},"filename_with_extension":{"type":"string"}},"type":"object"};
const formats2 = require("formats").byte;

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.document_type_code !== undefined && func0.call(data, "document_type_code")){
if(typeof data.document_type_code !== "string"){
const err0 = {instancePath:instancePath+"/document_type_code",schemaPath:"#/properties/document_type_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.base64_file_string !== undefined && func0.call(data, "base64_file_string")){
let data1 = data.base64_file_string;
if(typeof data1 === "string"){
if(!(formats2(data1))){
const err1 = {instancePath:instancePath+"/base64_file_string",schemaPath:"#/properties/base64_file_string/format",keyword:"format",params:{format: "byte"},message:"must match format \""+"byte"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/base64_file_string",schemaPath:"#/properties/base64_file_string/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.filename_with_extension !== undefined && func0.call(data, "filename_with_extension")){
if(typeof data.filename_with_extension !== "string"){
const err3 = {instancePath:instancePath+"/filename_with_extension",schemaPath:"#/properties/filename_with_extension/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}


function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.phone_number === undefined) || (!(func0.call(data, "phone_number")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phone_number"},message:"must have required property '"+"phone_number"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.email === undefined) || (!(func0.call(data, "email")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.address === undefined) || (!(func0.call(data, "address")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.country_code === undefined) || (!(func0.call(data, "country_code")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "country_code"},message:"must have required property '"+"country_code"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.customer_onboarding_type === undefined) || (!(func0.call(data, "customer_onboarding_type")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customer_onboarding_type"},message:"must have required property '"+"customer_onboarding_type"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.create_wallet === undefined) || (!(func0.call(data, "create_wallet")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "create_wallet"},message:"must have required property '"+"create_wallet"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.phone_number !== undefined && func0.call(data, "phone_number")){
let data0 = data.phone_number;
if(typeof data0 === "string"){
if(func6(data0) < 1){
const err6 = {instancePath:instancePath+"/phone_number",schemaPath:"#/properties/phone_number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/phone_number",schemaPath:"#/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.email !== undefined && func0.call(data, "email")){
let data1 = data.email;
if(typeof data1 === "string"){
if(func6(data1) < 1){
const err8 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.bank_code !== undefined && func0.call(data, "bank_code")){
if(typeof data.bank_code !== "string"){
const err10 = {instancePath:instancePath+"/bank_code",schemaPath:"#/properties/bank_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.bank_account_number !== undefined && func0.call(data, "bank_account_number")){
if(typeof data.bank_account_number !== "string"){
const err11 = {instancePath:instancePath+"/bank_account_number",schemaPath:"#/properties/bank_account_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.bank_account_name !== undefined && func0.call(data, "bank_account_name")){
if(typeof data.bank_account_name !== "string"){
const err12 = {instancePath:instancePath+"/bank_account_name",schemaPath:"#/properties/bank_account_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.bank_name !== undefined && func0.call(data, "bank_name")){
if(typeof data.bank_name !== "string"){
const err13 = {instancePath:instancePath+"/bank_name",schemaPath:"#/properties/bank_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.routing_number !== undefined && func0.call(data, "routing_number")){
if(typeof data.routing_number !== "string"){
const err14 = {instancePath:instancePath+"/routing_number",schemaPath:"#/properties/routing_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.swift_code !== undefined && func0.call(data, "swift_code")){
if(typeof data.swift_code !== "string"){
const err15 = {instancePath:instancePath+"/swift_code",schemaPath:"#/properties/swift_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
let data8 = data.address;
if(typeof data8 === "string"){
if(func6(data8) < 1){
const err16 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.postal_code !== undefined && func0.call(data, "postal_code")){
if(typeof data.postal_code !== "string"){
const err18 = {instancePath:instancePath+"/postal_code",schemaPath:"#/properties/postal_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.city !== undefined && func0.call(data, "city")){
if(typeof data.city !== "string"){
const err19 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.state !== undefined && func0.call(data, "state")){
if(typeof data.state !== "string"){
const err20 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.country_code !== undefined && func0.call(data, "country_code")){
let data12 = data.country_code;
if(typeof data12 === "string"){
if(func6(data12) < 1){
const err21 = {instancePath:instancePath+"/country_code",schemaPath:"#/properties/country_code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/country_code",schemaPath:"#/properties/country_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.customer_category !== undefined && func0.call(data, "customer_category")){
if(typeof data.customer_category !== "string"){
const err23 = {instancePath:instancePath+"/customer_category",schemaPath:"#/properties/customer_category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.customer_onboarding_type !== undefined && func0.call(data, "customer_onboarding_type")){
let data14 = data.customer_onboarding_type;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err24 = {instancePath:instancePath+"/customer_onboarding_type",schemaPath:"#/properties/customer_onboarding_type/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.partner_date_registered !== undefined && func0.call(data, "partner_date_registered")){
if(typeof data.partner_date_registered !== "string"){
const err25 = {instancePath:instancePath+"/partner_date_registered",schemaPath:"#/properties/partner_date_registered/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.tax_identification_number !== undefined && func0.call(data, "tax_identification_number")){
if(typeof data.tax_identification_number !== "string"){
const err26 = {instancePath:instancePath+"/tax_identification_number",schemaPath:"#/properties/tax_identification_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.create_wallet !== undefined && func0.call(data, "create_wallet")){
if(typeof data.create_wallet !== "boolean"){
const err27 = {instancePath:instancePath+"/create_wallet",schemaPath:"#/properties/create_wallet/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.customer_documents !== undefined && func0.call(data, "customer_documents")){
let data18 = data.customer_documents;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(!(validate3(data18[i0], {instancePath:instancePath+"/customer_documents/" + i0,parentData:data18,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/customer_documents",schemaPath:"#/properties/customer_documents/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.photo_url !== undefined && func0.call(data, "photo_url")){
if(typeof data.photo_url !== "string"){
const err29 = {instancePath:instancePath+"/photo_url",schemaPath:"#/properties/photo_url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.first_name === undefined) || (!(func0.call(data, "first_name")))){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "first_name"},message:"must have required property '"+"first_name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.last_name === undefined) || (!(func0.call(data, "last_name")))){
const err1 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "last_name"},message:"must have required property '"+"last_name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.gender === undefined) || (!(func0.call(data, "gender")))){
const err2 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "gender"},message:"must have required property '"+"gender"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.date_of_birth === undefined) || (!(func0.call(data, "date_of_birth")))){
const err3 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "date_of_birth"},message:"must have required property '"+"date_of_birth"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.customer_unique_identifier === undefined) || (!(func0.call(data, "customer_unique_identifier")))){
const err4 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "customer_unique_identifier"},message:"must have required property '"+"customer_unique_identifier"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.first_name !== undefined && func0.call(data, "first_name")){
let data0 = data.first_name;
if(typeof data0 === "string"){
if(func6(data0) < 1){
const err5 = {instancePath:instancePath+"/first_name",schemaPath:"#/allOf/0/properties/first_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/first_name",schemaPath:"#/allOf/0/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.last_name !== undefined && func0.call(data, "last_name")){
let data1 = data.last_name;
if(typeof data1 === "string"){
if(func6(data1) < 1){
const err7 = {instancePath:instancePath+"/last_name",schemaPath:"#/allOf/0/properties/last_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/last_name",schemaPath:"#/allOf/0/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.gender !== undefined && func0.call(data, "gender")){
let data2 = data.gender;
if(typeof data2 === "string"){
if(func6(data2) < 1){
const err9 = {instancePath:instancePath+"/gender",schemaPath:"#/allOf/0/properties/gender/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/gender",schemaPath:"#/allOf/0/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.date_of_birth !== undefined && func0.call(data, "date_of_birth")){
let data3 = data.date_of_birth;
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
const err11 = {instancePath:instancePath+"/date_of_birth",schemaPath:"#/allOf/0/properties/date_of_birth/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/date_of_birth",schemaPath:"#/allOf/0/properties/date_of_birth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.educational_qualification !== undefined && func0.call(data, "educational_qualification")){
if(typeof data.educational_qualification !== "string"){
const err13 = {instancePath:instancePath+"/educational_qualification",schemaPath:"#/allOf/0/properties/educational_qualification/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.customer_unique_identifier !== undefined && func0.call(data, "customer_unique_identifier")){
let data5 = data.customer_unique_identifier;
if(typeof data5 === "string"){
if(func6(data5) < 1){
const err14 = {instancePath:instancePath+"/customer_unique_identifier",schemaPath:"#/allOf/0/properties/customer_unique_identifier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/customer_unique_identifier",schemaPath:"#/allOf/0/properties/customer_unique_identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.next_of_kin_first_name !== undefined && func0.call(data, "next_of_kin_first_name")){
if(typeof data.next_of_kin_first_name !== "string"){
const err16 = {instancePath:instancePath+"/next_of_kin_first_name",schemaPath:"#/allOf/0/properties/next_of_kin_first_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.next_of_kin_last_name !== undefined && func0.call(data, "next_of_kin_last_name")){
if(typeof data.next_of_kin_last_name !== "string"){
const err17 = {instancePath:instancePath+"/next_of_kin_last_name",schemaPath:"#/allOf/0/properties/next_of_kin_last_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.next_of_kin_email !== undefined && func0.call(data, "next_of_kin_email")){
if(typeof data.next_of_kin_email !== "string"){
const err18 = {instancePath:instancePath+"/next_of_kin_email",schemaPath:"#/allOf/0/properties/next_of_kin_email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.next_of_kin_phone_number !== undefined && func0.call(data, "next_of_kin_phone_number")){
if(typeof data.next_of_kin_phone_number !== "string"){
const err19 = {instancePath:instancePath+"/next_of_kin_phone_number",schemaPath:"#/allOf/0/properties/next_of_kin_phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.next_of_kin_gender !== undefined && func0.call(data, "next_of_kin_gender")){
if(typeof data.next_of_kin_gender !== "string"){
const err20 = {instancePath:instancePath+"/next_of_kin_gender",schemaPath:"#/allOf/0/properties/next_of_kin_gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.relationship_with_next_kin !== undefined && func0.call(data, "relationship_with_next_kin")){
if(typeof data.relationship_with_next_kin !== "string"){
const err21 = {instancePath:instancePath+"/relationship_with_next_kin",schemaPath:"#/allOf/0/properties/relationship_with_next_kin/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.next_of_kin_dial_code !== undefined && func0.call(data, "next_of_kin_dial_code")){
if(typeof data.next_of_kin_dial_code !== "string"){
const err22 = {instancePath:instancePath+"/next_of_kin_dial_code",schemaPath:"#/allOf/0/properties/next_of_kin_dial_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.next_of_kin_street !== undefined && func0.call(data, "next_of_kin_street")){
if(typeof data.next_of_kin_street !== "string"){
const err23 = {instancePath:instancePath+"/next_of_kin_street",schemaPath:"#/allOf/0/properties/next_of_kin_street/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.next_of_kin_city !== undefined && func0.call(data, "next_of_kin_city")){
if(typeof data.next_of_kin_city !== "string"){
const err24 = {instancePath:instancePath+"/next_of_kin_city",schemaPath:"#/allOf/0/properties/next_of_kin_city/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.next_of_kin_state !== undefined && func0.call(data, "next_of_kin_state")){
if(typeof data.next_of_kin_state !== "string"){
const err25 = {instancePath:instancePath+"/next_of_kin_state",schemaPath:"#/allOf/0/properties/next_of_kin_state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.next_of_kin_country !== undefined && func0.call(data, "next_of_kin_country")){
if(typeof data.next_of_kin_country !== "string"){
const err26 = {instancePath:instancePath+"/next_of_kin_country",schemaPath:"#/allOf/0/properties/next_of_kin_country/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
validate1.errors = vErrors;
return errors === 0;
}


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate1(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
validate0.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1onboard_individual/post/parameters"] = validate7;
const schema4 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data2 = data.header;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data3 = data.cookie;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err3 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/201/content/application~1json/schema"] = validate8;
const schema5 = {"$ref":"urn:schema:3"};
const schema6 = {"required":["borrower_id","first_name","last_name","company_name","borrower_phone","sso_user_id","bvn","message","status","status_code"],"properties":{"borrower_id":{"type":"integer"},"first_name":{"type":"string"},"last_name":{"type":"string"},"company_name":{"const":"","type":"string"},"borrower_phone":{"type":"string"},"sso_user_id":{"type":"string"},"bvn":{"type":"string"},"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"const":201,"type":"integer"}},"type":"object"};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.borrower_id === undefined) || (!(func0.call(data, "borrower_id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "borrower_id"},message:"must have required property '"+"borrower_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.first_name === undefined) || (!(func0.call(data, "first_name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first_name"},message:"must have required property '"+"first_name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.last_name === undefined) || (!(func0.call(data, "last_name")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_name"},message:"must have required property '"+"last_name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.company_name === undefined) || (!(func0.call(data, "company_name")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "company_name"},message:"must have required property '"+"company_name"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.borrower_phone === undefined) || (!(func0.call(data, "borrower_phone")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "borrower_phone"},message:"must have required property '"+"borrower_phone"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.sso_user_id === undefined) || (!(func0.call(data, "sso_user_id")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sso_user_id"},message:"must have required property '"+"sso_user_id"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.bvn === undefined) || (!(func0.call(data, "bvn")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bvn"},message:"must have required property '"+"bvn"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.status_code === undefined) || (!(func0.call(data, "status_code")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_code"},message:"must have required property '"+"status_code"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.borrower_id !== undefined && func0.call(data, "borrower_id")){
let data0 = data.borrower_id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err10 = {instancePath:instancePath+"/borrower_id",schemaPath:"#/properties/borrower_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.first_name !== undefined && func0.call(data, "first_name")){
if(typeof data.first_name !== "string"){
const err11 = {instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.last_name !== undefined && func0.call(data, "last_name")){
if(typeof data.last_name !== "string"){
const err12 = {instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.company_name !== undefined && func0.call(data, "company_name")){
let data3 = data.company_name;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("" !== data3){
const err14 = {instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/const",keyword:"const",params:{allowedValue: ""},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.borrower_phone !== undefined && func0.call(data, "borrower_phone")){
if(typeof data.borrower_phone !== "string"){
const err15 = {instancePath:instancePath+"/borrower_phone",schemaPath:"#/properties/borrower_phone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.sso_user_id !== undefined && func0.call(data, "sso_user_id")){
if(typeof data.sso_user_id !== "string"){
const err16 = {instancePath:instancePath+"/sso_user_id",schemaPath:"#/properties/sso_user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.bvn !== undefined && func0.call(data, "bvn")){
if(typeof data.bvn !== "string"){
const err17 = {instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err18 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data8 = data.status;
if(typeof data8 !== "boolean"){
const err19 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(true !== data8){
const err20 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data9 = data.status_code;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err21 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(201 !== data9){
const err22 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 201},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate9.errors = vErrors;
return errors === 0;
}


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate9(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/201/headers"] = validate11;
const schema7 = {"properties":{},"required":[],"type":"object"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/400/content/application~1json/schema"] = validate12;
const schema8 = {"$ref":"urn:schema:4"};
const schema9 = {"required":["message","status","status_code"],"properties":{"message":{"type":"string"},"status":{"const":false,"type":"boolean"},"status_code":{"const":400,"type":"integer"}},"type":"object"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.status_code === undefined) || (!(func0.call(data, "status_code")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_code"},message:"must have required property '"+"status_code"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(false !== data1){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(400 !== data2){
const err7 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 400},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/401/content/application~1json/schema"] = validate15;
const schema10 = {"$ref":"urn:schema:5"};
const schema11 = {"required":["message","status","status_code"],"properties":{"message":{"type":"string"},"status":{"const":false,"type":"boolean"},"status_code":{"const":401,"type":"integer"}},"type":"object"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.status_code === undefined) || (!(func0.call(data, "status_code")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_code"},message:"must have required property '"+"status_code"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(false !== data1){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(401 !== data2){
const err7 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 401},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/requestBody/content/application~1json/schema"] = validate18;
const schema12 = {"$ref":"urn:schema:6"};
const schema13 = {"allOf":[{"required":["company_name","business_registration_number","business_registration_date","corporate_customer_people"],"properties":{"company_name":{"minLength":1,"type":"string"},"business_registration_number":{"minLength":1,"type":"string"},"business_registration_date":{"format":"date","type":"string"},"corporate_customer_people":{"items":{"$ref":"urn:schema:7"},"type":"array"}},"type":"object"},{"$ref":"urn:schema:1"}]};
const schema14 = {"required":["first_name","last_name"],"properties":{"first_name":{"minLength":1,"type":"string"},"last_name":{"minLength":1,"type":"string"},"middle_name":{"type":"string"},"email":{"type":"string"},"gender":{"type":"string"},"date_of_birth":{"format":"date","type":"string"},"address":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"phone_number":{"type":"string"},"country_code":{"type":"string"},"person_type":{"type":"integer"},"identity_number":{"type":"string"},"individual_tax_identification-number":{"type":"string"},"educational_qualification":{"type":"string"}},"type":"object"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.first_name === undefined) || (!(func0.call(data, "first_name")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first_name"},message:"must have required property '"+"first_name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.last_name === undefined) || (!(func0.call(data, "last_name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_name"},message:"must have required property '"+"last_name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.first_name !== undefined && func0.call(data, "first_name")){
let data0 = data.first_name;
if(typeof data0 === "string"){
if(func6(data0) < 1){
const err2 = {instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.last_name !== undefined && func0.call(data, "last_name")){
let data1 = data.last_name;
if(typeof data1 === "string"){
if(func6(data1) < 1){
const err4 = {instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.middle_name !== undefined && func0.call(data, "middle_name")){
if(typeof data.middle_name !== "string"){
const err6 = {instancePath:instancePath+"/middle_name",schemaPath:"#/properties/middle_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.email !== undefined && func0.call(data, "email")){
if(typeof data.email !== "string"){
const err7 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.gender !== undefined && func0.call(data, "gender")){
if(typeof data.gender !== "string"){
const err8 = {instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.date_of_birth !== undefined && func0.call(data, "date_of_birth")){
let data5 = data.date_of_birth;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
const err9 = {instancePath:instancePath+"/date_of_birth",schemaPath:"#/properties/date_of_birth/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/date_of_birth",schemaPath:"#/properties/date_of_birth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
if(typeof data.address !== "string"){
const err11 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.city !== undefined && func0.call(data, "city")){
if(typeof data.city !== "string"){
const err12 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.state !== undefined && func0.call(data, "state")){
if(typeof data.state !== "string"){
const err13 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.phone_number !== undefined && func0.call(data, "phone_number")){
if(typeof data.phone_number !== "string"){
const err14 = {instancePath:instancePath+"/phone_number",schemaPath:"#/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.country_code !== undefined && func0.call(data, "country_code")){
if(typeof data.country_code !== "string"){
const err15 = {instancePath:instancePath+"/country_code",schemaPath:"#/properties/country_code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.person_type !== undefined && func0.call(data, "person_type")){
let data11 = data.person_type;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err16 = {instancePath:instancePath+"/person_type",schemaPath:"#/properties/person_type/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.identity_number !== undefined && func0.call(data, "identity_number")){
if(typeof data.identity_number !== "string"){
const err17 = {instancePath:instancePath+"/identity_number",schemaPath:"#/properties/identity_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["individual_tax_identification-number"] !== undefined && func0.call(data, "individual_tax_identification-number")){
if(typeof data["individual_tax_identification-number"] !== "string"){
const err18 = {instancePath:instancePath+"/individual_tax_identification-number",schemaPath:"#/properties/individual_tax_identification-number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.educational_qualification !== undefined && func0.call(data, "educational_qualification")){
if(typeof data.educational_qualification !== "string"){
const err19 = {instancePath:instancePath+"/educational_qualification",schemaPath:"#/properties/educational_qualification/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.company_name === undefined) || (!(func0.call(data, "company_name")))){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "company_name"},message:"must have required property '"+"company_name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.business_registration_number === undefined) || (!(func0.call(data, "business_registration_number")))){
const err1 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "business_registration_number"},message:"must have required property '"+"business_registration_number"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.business_registration_date === undefined) || (!(func0.call(data, "business_registration_date")))){
const err2 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "business_registration_date"},message:"must have required property '"+"business_registration_date"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.corporate_customer_people === undefined) || (!(func0.call(data, "corporate_customer_people")))){
const err3 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "corporate_customer_people"},message:"must have required property '"+"corporate_customer_people"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.company_name !== undefined && func0.call(data, "company_name")){
let data0 = data.company_name;
if(typeof data0 === "string"){
if(func6(data0) < 1){
const err4 = {instancePath:instancePath+"/company_name",schemaPath:"#/allOf/0/properties/company_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/company_name",schemaPath:"#/allOf/0/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.business_registration_number !== undefined && func0.call(data, "business_registration_number")){
let data1 = data.business_registration_number;
if(typeof data1 === "string"){
if(func6(data1) < 1){
const err6 = {instancePath:instancePath+"/business_registration_number",schemaPath:"#/allOf/0/properties/business_registration_number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/business_registration_number",schemaPath:"#/allOf/0/properties/business_registration_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.business_registration_date !== undefined && func0.call(data, "business_registration_date")){
let data2 = data.business_registration_date;
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
const err8 = {instancePath:instancePath+"/business_registration_date",schemaPath:"#/allOf/0/properties/business_registration_date/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/business_registration_date",schemaPath:"#/allOf/0/properties/business_registration_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.corporate_customer_people !== undefined && func0.call(data, "corporate_customer_people")){
let data3 = data.corporate_customer_people;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate20(data3[i0], {instancePath:instancePath+"/corporate_customer_people/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/corporate_customer_people",schemaPath:"#/allOf/0/properties/corporate_customer_people/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate19(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
validate18.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/parameters"] = validate7;

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data2 = data.header;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data3 = data.cookie;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err3 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/201/content/application~1json/schema"] = validate24;
const schema15 = {"$ref":"urn:schema:8"};
const schema16 = {"required":["borrower_id","first_name","last_name","company_name","borrower_phone","sso_user_id","bvn","message","status","status_code"],"properties":{"borrower_id":{"type":"integer"},"first_name":{"const":"","type":"string"},"last_name":{"const":"","type":"string"},"company_name":{"type":"string"},"borrower_phone":{"type":"string"},"sso_user_id":{"type":"string"},"bvn":{"type":"null"},"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"const":201,"type":"integer"}},"type":"object"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.borrower_id === undefined) || (!(func0.call(data, "borrower_id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "borrower_id"},message:"must have required property '"+"borrower_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.first_name === undefined) || (!(func0.call(data, "first_name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first_name"},message:"must have required property '"+"first_name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.last_name === undefined) || (!(func0.call(data, "last_name")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_name"},message:"must have required property '"+"last_name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.company_name === undefined) || (!(func0.call(data, "company_name")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "company_name"},message:"must have required property '"+"company_name"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.borrower_phone === undefined) || (!(func0.call(data, "borrower_phone")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "borrower_phone"},message:"must have required property '"+"borrower_phone"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.sso_user_id === undefined) || (!(func0.call(data, "sso_user_id")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sso_user_id"},message:"must have required property '"+"sso_user_id"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.bvn === undefined) || (!(func0.call(data, "bvn")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bvn"},message:"must have required property '"+"bvn"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.status_code === undefined) || (!(func0.call(data, "status_code")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_code"},message:"must have required property '"+"status_code"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.borrower_id !== undefined && func0.call(data, "borrower_id")){
let data0 = data.borrower_id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err10 = {instancePath:instancePath+"/borrower_id",schemaPath:"#/properties/borrower_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.first_name !== undefined && func0.call(data, "first_name")){
let data1 = data.first_name;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if("" !== data1){
const err12 = {instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/const",keyword:"const",params:{allowedValue: ""},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.last_name !== undefined && func0.call(data, "last_name")){
let data2 = data.last_name;
if(typeof data2 !== "string"){
const err13 = {instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("" !== data2){
const err14 = {instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/const",keyword:"const",params:{allowedValue: ""},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.company_name !== undefined && func0.call(data, "company_name")){
if(typeof data.company_name !== "string"){
const err15 = {instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.borrower_phone !== undefined && func0.call(data, "borrower_phone")){
if(typeof data.borrower_phone !== "string"){
const err16 = {instancePath:instancePath+"/borrower_phone",schemaPath:"#/properties/borrower_phone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.sso_user_id !== undefined && func0.call(data, "sso_user_id")){
if(typeof data.sso_user_id !== "string"){
const err17 = {instancePath:instancePath+"/sso_user_id",schemaPath:"#/properties/sso_user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.bvn !== undefined && func0.call(data, "bvn")){
if(data.bvn !== null){
const err18 = {instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err19 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data8 = data.status;
if(typeof data8 !== "boolean"){
const err20 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(true !== data8){
const err21 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data9 = data.status_code;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err22 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(201 !== data9){
const err23 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 201},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
validate24.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/201/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers/get/parameters"] = validate27;
const schema17 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{"email":{"type":"string"},"phone_number":{"type":"string"},"customer_type":{"type":"string"},"from_date":{"format":"date","type":"string"},"to_date":{"format":"date","type":"string"},"customer_id":{"type":"integer"}},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.email !== undefined && func0.call(data1, "email")){
if(typeof data1.email !== "string"){
const err1 = {instancePath:instancePath+"/query/email",schemaPath:"#/properties/query/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.phone_number !== undefined && func0.call(data1, "phone_number")){
if(typeof data1.phone_number !== "string"){
const err2 = {instancePath:instancePath+"/query/phone_number",schemaPath:"#/properties/query/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.customer_type !== undefined && func0.call(data1, "customer_type")){
if(typeof data1.customer_type !== "string"){
const err3 = {instancePath:instancePath+"/query/customer_type",schemaPath:"#/properties/query/properties/customer_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.from_date !== undefined && func0.call(data1, "from_date")){
let data5 = data1.from_date;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
const err4 = {instancePath:instancePath+"/query/from_date",schemaPath:"#/properties/query/properties/from_date/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/query/from_date",schemaPath:"#/properties/query/properties/from_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.to_date !== undefined && func0.call(data1, "to_date")){
let data6 = data1.to_date;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err6 = {instancePath:instancePath+"/query/to_date",schemaPath:"#/properties/query/properties/to_date/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/query/to_date",schemaPath:"#/properties/query/properties/to_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.customer_id !== undefined && func0.call(data1, "customer_id")){
let data7 = data1.customer_id;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data8 = data.header;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data9 = data.cookie;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err11 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/200/content/application~1json/schema"] = validate28;
const schema18 = {"$ref":"urn:schema:9"};
const schema19 = {"required":["message","status","status_code","data"],"properties":{"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"const":200,"type":"integer"},"data":{"items":{"$ref":"urn:schema:10"},"type":"array"}},"type":"object"};
const schema20 = {"required":["borrower_id","first_name","last_name","company_name","email","borrower_phone","customer_type","sso_user_id","bvn","created_at"],"properties":{"borrower_id":{"type":"integer"},"first_name":{"type":"string"},"last_name":{"type":"string"},"company_name":{"type":"string"},"email":{"type":"string"},"borrower_phone":{"type":"string"},"customer_type":{"type":"string"},"sso_user_id":{"type":"string"},"bvn":{"type":["string","null"]},"created_at":{"format":"date-time","type":"string"}},"type":"object"};
const formats12 = require("formats")["date-time"];

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.borrower_id === undefined) || (!(func0.call(data, "borrower_id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "borrower_id"},message:"must have required property '"+"borrower_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.first_name === undefined) || (!(func0.call(data, "first_name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first_name"},message:"must have required property '"+"first_name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.last_name === undefined) || (!(func0.call(data, "last_name")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_name"},message:"must have required property '"+"last_name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.company_name === undefined) || (!(func0.call(data, "company_name")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "company_name"},message:"must have required property '"+"company_name"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.email === undefined) || (!(func0.call(data, "email")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.borrower_phone === undefined) || (!(func0.call(data, "borrower_phone")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "borrower_phone"},message:"must have required property '"+"borrower_phone"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.customer_type === undefined) || (!(func0.call(data, "customer_type")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customer_type"},message:"must have required property '"+"customer_type"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.sso_user_id === undefined) || (!(func0.call(data, "sso_user_id")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sso_user_id"},message:"must have required property '"+"sso_user_id"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.bvn === undefined) || (!(func0.call(data, "bvn")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bvn"},message:"must have required property '"+"bvn"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.created_at === undefined) || (!(func0.call(data, "created_at")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.borrower_id !== undefined && func0.call(data, "borrower_id")){
let data0 = data.borrower_id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err10 = {instancePath:instancePath+"/borrower_id",schemaPath:"#/properties/borrower_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.first_name !== undefined && func0.call(data, "first_name")){
if(typeof data.first_name !== "string"){
const err11 = {instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.last_name !== undefined && func0.call(data, "last_name")){
if(typeof data.last_name !== "string"){
const err12 = {instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.company_name !== undefined && func0.call(data, "company_name")){
if(typeof data.company_name !== "string"){
const err13 = {instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.email !== undefined && func0.call(data, "email")){
if(typeof data.email !== "string"){
const err14 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.borrower_phone !== undefined && func0.call(data, "borrower_phone")){
if(typeof data.borrower_phone !== "string"){
const err15 = {instancePath:instancePath+"/borrower_phone",schemaPath:"#/properties/borrower_phone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.customer_type !== undefined && func0.call(data, "customer_type")){
if(typeof data.customer_type !== "string"){
const err16 = {instancePath:instancePath+"/customer_type",schemaPath:"#/properties/customer_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.sso_user_id !== undefined && func0.call(data, "sso_user_id")){
if(typeof data.sso_user_id !== "string"){
const err17 = {instancePath:instancePath+"/sso_user_id",schemaPath:"#/properties/sso_user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.bvn !== undefined && func0.call(data, "bvn")){
let data8 = data.bvn;
if((typeof data8 !== "string") && (data8 !== null)){
const err18 = {instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: schema20.properties.bvn.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.created_at !== undefined && func0.call(data, "created_at")){
let data9 = data.created_at;
if(typeof data9 === "string"){
if(!(formats12(data9))){
const err19 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.status_code === undefined) || (!(func0.call(data, "status_code")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_code"},message:"must have required property '"+"status_code"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.data === undefined) || (!(func0.call(data, "data")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err4 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(typeof data1 !== "boolean"){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(true !== data1){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(200 !== data2){
const err8 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 200},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
let data3 = data.data;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data3[i0], {instancePath:instancePath+"/data/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
validate28.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/200/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1stock/post/requestBody/content/application~1json/schema"] = validate33;
const schema21 = {"$ref":"urn:schema:11"};
const schema22 = {"required":["data"],"properties":{"data":{"items":{"$ref":"urn:schema:12"},"type":"array"}},"type":"object"};
const schema23 = {"required":["product_id"],"properties":{"product_id":{"minLength":1,"type":"string"},"product_category":{"type":"string"},"minimum_stock_quantity":{"$ref":"urn:schema:13"},"total_quantity":{"$ref":"urn:schema:13"},"available_quantity":{"$ref":"urn:schema:13"},"reserved_quantity":{"$ref":"urn:schema:13"},"unit_price":{"$ref":"urn:schema:14"},"tax_amount":{"$ref":"urn:schema:14"},"discount_amount":{"$ref":"urn:schema:14"},"net_price":{"$ref":"urn:schema:14"},"stock_level":{"type":"string"},"date":{"format":"date-time","type":"string"}},"type":"object"};
const schema24 = {"type":"number"};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"number"};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.product_id === undefined) || (!(func0.call(data, "product_id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "product_id"},message:"must have required property '"+"product_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.product_id !== undefined && func0.call(data, "product_id")){
let data0 = data.product_id;
if(typeof data0 === "string"){
if(func6(data0) < 1){
const err1 = {instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.product_category !== undefined && func0.call(data, "product_category")){
if(typeof data.product_category !== "string"){
const err3 = {instancePath:instancePath+"/product_category",schemaPath:"#/properties/product_category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.minimum_stock_quantity !== undefined && func0.call(data, "minimum_stock_quantity")){
if(!(validate36(data.minimum_stock_quantity, {instancePath:instancePath+"/minimum_stock_quantity",parentData:data,parentDataProperty:"minimum_stock_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.total_quantity !== undefined && func0.call(data, "total_quantity")){
if(!(validate36(data.total_quantity, {instancePath:instancePath+"/total_quantity",parentData:data,parentDataProperty:"total_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.available_quantity !== undefined && func0.call(data, "available_quantity")){
if(!(validate36(data.available_quantity, {instancePath:instancePath+"/available_quantity",parentData:data,parentDataProperty:"available_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.reserved_quantity !== undefined && func0.call(data, "reserved_quantity")){
if(!(validate36(data.reserved_quantity, {instancePath:instancePath+"/reserved_quantity",parentData:data,parentDataProperty:"reserved_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.unit_price !== undefined && func0.call(data, "unit_price")){
if(!(validate41(data.unit_price, {instancePath:instancePath+"/unit_price",parentData:data,parentDataProperty:"unit_price",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.tax_amount !== undefined && func0.call(data, "tax_amount")){
if(!(validate41(data.tax_amount, {instancePath:instancePath+"/tax_amount",parentData:data,parentDataProperty:"tax_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.discount_amount !== undefined && func0.call(data, "discount_amount")){
if(!(validate41(data.discount_amount, {instancePath:instancePath+"/discount_amount",parentData:data,parentDataProperty:"discount_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.net_price !== undefined && func0.call(data, "net_price")){
if(!(validate41(data.net_price, {instancePath:instancePath+"/net_price",parentData:data,parentDataProperty:"net_price",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.stock_level !== undefined && func0.call(data, "stock_level")){
if(typeof data.stock_level !== "string"){
const err4 = {instancePath:instancePath+"/stock_level",schemaPath:"#/properties/stock_level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.date !== undefined && func0.call(data, "date")){
let data11 = data.date;
if(typeof data11 === "string"){
if(!(formats12(data11))){
const err5 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.data === undefined) || (!(func0.call(data, "data")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data !== undefined && func0.call(data, "data")){
let data0 = data.data;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data0[i0], {instancePath:instancePath+"/data/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate34(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
validate33.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1stock/post/parameters"] = validate48;
const schema26 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{"phone_number":{"type":"string"},"email":{"type":"string"},"identity_number":{"type":"string"}},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.phone_number !== undefined && func0.call(data1, "phone_number")){
if(typeof data1.phone_number !== "string"){
const err1 = {instancePath:instancePath+"/query/phone_number",schemaPath:"#/properties/query/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.email !== undefined && func0.call(data1, "email")){
if(typeof data1.email !== "string"){
const err2 = {instancePath:instancePath+"/query/email",schemaPath:"#/properties/query/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.identity_number !== undefined && func0.call(data1, "identity_number")){
if(typeof data1.identity_number !== "string"){
const err3 = {instancePath:instancePath+"/query/identity_number",schemaPath:"#/properties/query/properties/identity_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data5 = data.header;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err5 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data6 = data.cookie;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err6 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/200/content/application~1json/schema"] = validate49;
const schema27 = {"$ref":"urn:schema:15"};
const schema28 = {"required":["message","status","status_code"],"properties":{"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"enum":[200,0],"type":"integer"}},"type":"object"};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.status_code === undefined) || (!(func0.call(data, "status_code")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_code"},message:"must have required property '"+"status_code"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(true !== data1){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data2 === 200) || (data2 === 0))){
const err7 = {instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/enum",keyword:"enum",params:{allowedValues: schema28.properties.status_code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate50(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
validate49.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/200/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1orders/post/requestBody/content/application~1json/schema"] = validate52;
const schema29 = {"$ref":"urn:schema:16"};
const schema30 = {"required":["data"],"properties":{"data":{"items":{"$ref":"urn:schema:17"},"type":"array"}},"type":"object"};
const schema31 = {"required":["order_id"],"properties":{"order_id":{"minLength":1,"type":"string"},"order_sub_amount":{"$ref":"urn:schema:14"},"discount_amount":{"$ref":"urn:schema:14"},"tax_amount":{"$ref":"urn:schema:14"},"order_amount":{"$ref":"urn:schema:14"},"order_date":{"format":"date-time","type":"string"},"order_currency":{"type":"string"},"payment_type":{"type":"string"},"customer_rating":{"type":"string"},"customer_category":{"type":"string"},"store_name":{"type":"string"},"address":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"country":{"type":"string"},"gps_location":{"type":"string"},"is_credit":{"type":"boolean"},"total_items":{"$ref":"urn:schema:13"},"order_items":{"items":{"$ref":"urn:schema:18"},"type":"array"}},"type":"object"};
const schema32 = {"properties":{"product_id":{"type":"string"},"product_category":{"type":"string"},"product_rating":{"type":"string"},"unit_price":{"$ref":"urn:schema:14"},"quantity":{"$ref":"urn:schema:13"},"amount":{"$ref":"urn:schema:14"}},"type":"object"};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.product_id !== undefined && func0.call(data, "product_id")){
if(typeof data.product_id !== "string"){
const err0 = {instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.product_category !== undefined && func0.call(data, "product_category")){
if(typeof data.product_category !== "string"){
const err1 = {instancePath:instancePath+"/product_category",schemaPath:"#/properties/product_category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.product_rating !== undefined && func0.call(data, "product_rating")){
if(typeof data.product_rating !== "string"){
const err2 = {instancePath:instancePath+"/product_rating",schemaPath:"#/properties/product_rating/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.unit_price !== undefined && func0.call(data, "unit_price")){
if(!(validate41(data.unit_price, {instancePath:instancePath+"/unit_price",parentData:data,parentDataProperty:"unit_price",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.quantity !== undefined && func0.call(data, "quantity")){
if(!(validate36(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.amount !== undefined && func0.call(data, "amount")){
if(!(validate41(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.order_id === undefined) || (!(func0.call(data, "order_id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "order_id"},message:"must have required property '"+"order_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.order_id !== undefined && func0.call(data, "order_id")){
let data0 = data.order_id;
if(typeof data0 === "string"){
if(func6(data0) < 1){
const err1 = {instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.order_sub_amount !== undefined && func0.call(data, "order_sub_amount")){
if(!(validate41(data.order_sub_amount, {instancePath:instancePath+"/order_sub_amount",parentData:data,parentDataProperty:"order_sub_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.discount_amount !== undefined && func0.call(data, "discount_amount")){
if(!(validate41(data.discount_amount, {instancePath:instancePath+"/discount_amount",parentData:data,parentDataProperty:"discount_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.tax_amount !== undefined && func0.call(data, "tax_amount")){
if(!(validate41(data.tax_amount, {instancePath:instancePath+"/tax_amount",parentData:data,parentDataProperty:"tax_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.order_amount !== undefined && func0.call(data, "order_amount")){
if(!(validate41(data.order_amount, {instancePath:instancePath+"/order_amount",parentData:data,parentDataProperty:"order_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.order_date !== undefined && func0.call(data, "order_date")){
let data5 = data.order_date;
if(typeof data5 === "string"){
if(!(formats12(data5))){
const err3 = {instancePath:instancePath+"/order_date",schemaPath:"#/properties/order_date/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/order_date",schemaPath:"#/properties/order_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.order_currency !== undefined && func0.call(data, "order_currency")){
if(typeof data.order_currency !== "string"){
const err5 = {instancePath:instancePath+"/order_currency",schemaPath:"#/properties/order_currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.payment_type !== undefined && func0.call(data, "payment_type")){
if(typeof data.payment_type !== "string"){
const err6 = {instancePath:instancePath+"/payment_type",schemaPath:"#/properties/payment_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.customer_rating !== undefined && func0.call(data, "customer_rating")){
if(typeof data.customer_rating !== "string"){
const err7 = {instancePath:instancePath+"/customer_rating",schemaPath:"#/properties/customer_rating/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.customer_category !== undefined && func0.call(data, "customer_category")){
if(typeof data.customer_category !== "string"){
const err8 = {instancePath:instancePath+"/customer_category",schemaPath:"#/properties/customer_category/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.store_name !== undefined && func0.call(data, "store_name")){
if(typeof data.store_name !== "string"){
const err9 = {instancePath:instancePath+"/store_name",schemaPath:"#/properties/store_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.address !== undefined && func0.call(data, "address")){
if(typeof data.address !== "string"){
const err10 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.city !== undefined && func0.call(data, "city")){
if(typeof data.city !== "string"){
const err11 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.state !== undefined && func0.call(data, "state")){
if(typeof data.state !== "string"){
const err12 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.country !== undefined && func0.call(data, "country")){
if(typeof data.country !== "string"){
const err13 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.gps_location !== undefined && func0.call(data, "gps_location")){
if(typeof data.gps_location !== "string"){
const err14 = {instancePath:instancePath+"/gps_location",schemaPath:"#/properties/gps_location/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.is_credit !== undefined && func0.call(data, "is_credit")){
if(typeof data.is_credit !== "boolean"){
const err15 = {instancePath:instancePath+"/is_credit",schemaPath:"#/properties/is_credit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.total_items !== undefined && func0.call(data, "total_items")){
if(!(validate36(data.total_items, {instancePath:instancePath+"/total_items",parentData:data,parentDataProperty:"total_items",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.order_items !== undefined && func0.call(data, "order_items")){
let data18 = data.order_items;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(!(validate60(data18[i0], {instancePath:instancePath+"/order_items/" + i0,parentData:data18,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/order_items",schemaPath:"#/properties/order_items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.data === undefined) || (!(func0.call(data, "data")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data !== undefined && func0.call(data, "data")){
let data0 = data.data;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate54(data0[i0], {instancePath:instancePath+"/data/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate53(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
validate52.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1orders/post/parameters"] = validate48;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.phone_number !== undefined && func0.call(data1, "phone_number")){
if(typeof data1.phone_number !== "string"){
const err1 = {instancePath:instancePath+"/query/phone_number",schemaPath:"#/properties/query/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.email !== undefined && func0.call(data1, "email")){
if(typeof data1.email !== "string"){
const err2 = {instancePath:instancePath+"/query/email",schemaPath:"#/properties/query/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.identity_number !== undefined && func0.call(data1, "identity_number")){
if(typeof data1.identity_number !== "string"){
const err3 = {instancePath:instancePath+"/query/identity_number",schemaPath:"#/properties/query/properties/identity_number/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data5 = data.header;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err5 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data6 = data.cookie;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err6 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/200/content/application~1json/schema"] = validate49;

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate50(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
validate49.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/200/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

  },
  brief(exports, require) {
"use strict";
exports["request /paths/~1api~1v2~1client~1customers~1onboard_individual/post/requestBody/content/application~1json/schema"] = validate0;
const schema0 = {"$ref":"urn:schema:0"};
const schema1 = {"allOf":[{"required":["first_name","last_name","gender","date_of_birth","customer_unique_identifier"],"properties":{"first_name":{"minLength":1,"type":"string"},"last_name":{"minLength":1,"type":"string"},"gender":{"minLength":1,"type":"string"},"date_of_birth":{"format":"date","type":"string"},"educational_qualification":{"type":"string"},"customer_unique_identifier":{"minLength":1,"type":"string"},"next_of_kin_first_name":{"type":"string"},"next_of_kin_last_name":{"type":"string"},"next_of_kin_email":{"type":"string"},"next_of_kin_phone_number":{"type":"string"},"next_of_kin_gender":{"type":"string"},"relationship_with_next_kin":{"type":"string"},"next_of_kin_dial_code":{"type":"string"},"next_of_kin_street":{"type":"string"},"next_of_kin_city":{"type":"string"},"next_of_kin_state":{"type":"string"},"next_of_kin_country":{"type":"string"}},"type":"object"},{"$ref":"urn:schema:1"}]};
const func0 = Object.prototype.hasOwnProperty;
const func6 = require("ajv/dist/runtime/ucs2length").default;
const formats0 = require("formats").date;
const schema2 = {"required":["phone_number","email","address","country_code","customer_onboarding_type","create_wallet"],"properties":{"phone_number":{"minLength":1,"type":"string"},"email":{"minLength":1,"type":"string"},"bank_code":{"type":"string"},"bank_account_number":{"type":"string"},"bank_account_name":{"type":"string"},"bank_name":{"type":"string"},"routing_number":{"type":"string"},"swift_code":{"type":"string"},"address":{"minLength":1,"type":"string"},"postal_code":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"country_code":{"minLength":1,"type":"string"},"customer_category":{"type":"string"},"customer_onboarding_type":{"type":"integer"},"partner_date_registered":{"type":"string"},"tax_identification_number":{"type":"string"},"create_wallet":{"type":"boolean"},"customer_documents":{"items":{"$ref":"urn:schema:2"},"type":"array"},"photo_url":{"type":"string"}},"type":"object"};
const schema3 = {"properties":{"document_type_code":{"type":"string"},"base64_file_string":{"format":"byte","type":"string"},"filename_with_extension":{"type":"string"}},"type":"object"};
const formats2 = require("formats").byte;

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.document_type_code !== undefined && func0.call(data, "document_type_code")){
const _errs1 = errors;
if(typeof data.document_type_code !== "string"){
validate3.errors = [{instancePath:instancePath+"/document_type_code",schemaPath:"#/properties/document_type_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base64_file_string !== undefined && func0.call(data, "base64_file_string")){
let data1 = data.base64_file_string;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data1 === "string"){
if(!(formats2(data1))){
validate3.errors = [{instancePath:instancePath+"/base64_file_string",schemaPath:"#/properties/base64_file_string/format",keyword:"format",params:{format: "byte"},message:"must match format \""+"byte"+"\""}];
return false;
}
}
else {
validate3.errors = [{instancePath:instancePath+"/base64_file_string",schemaPath:"#/properties/base64_file_string/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.filename_with_extension !== undefined && func0.call(data, "filename_with_extension")){
const _errs5 = errors;
if(typeof data.filename_with_extension !== "string"){
validate3.errors = [{instancePath:instancePath+"/filename_with_extension",schemaPath:"#/properties/filename_with_extension/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate3.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate3.errors = vErrors;
return errors === 0;
}


function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.phone_number === undefined) || (!(func0.call(data, "phone_number")))) && (missing0 = "phone_number")) || (((data.email === undefined) || (!(func0.call(data, "email")))) && (missing0 = "email"))) || (((data.address === undefined) || (!(func0.call(data, "address")))) && (missing0 = "address"))) || (((data.country_code === undefined) || (!(func0.call(data, "country_code")))) && (missing0 = "country_code"))) || (((data.customer_onboarding_type === undefined) || (!(func0.call(data, "customer_onboarding_type")))) && (missing0 = "customer_onboarding_type"))) || (((data.create_wallet === undefined) || (!(func0.call(data, "create_wallet")))) && (missing0 = "create_wallet"))){
validate2.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.phone_number !== undefined && func0.call(data, "phone_number")){
let data0 = data.phone_number;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func6(data0) < 1){
validate2.errors = [{instancePath:instancePath+"/phone_number",schemaPath:"#/properties/phone_number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate2.errors = [{instancePath:instancePath+"/phone_number",schemaPath:"#/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email !== undefined && func0.call(data, "email")){
let data1 = data.email;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func6(data1) < 1){
validate2.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate2.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_code !== undefined && func0.call(data, "bank_code")){
const _errs5 = errors;
if(typeof data.bank_code !== "string"){
validate2.errors = [{instancePath:instancePath+"/bank_code",schemaPath:"#/properties/bank_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_account_number !== undefined && func0.call(data, "bank_account_number")){
const _errs7 = errors;
if(typeof data.bank_account_number !== "string"){
validate2.errors = [{instancePath:instancePath+"/bank_account_number",schemaPath:"#/properties/bank_account_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_account_name !== undefined && func0.call(data, "bank_account_name")){
const _errs9 = errors;
if(typeof data.bank_account_name !== "string"){
validate2.errors = [{instancePath:instancePath+"/bank_account_name",schemaPath:"#/properties/bank_account_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_name !== undefined && func0.call(data, "bank_name")){
const _errs11 = errors;
if(typeof data.bank_name !== "string"){
validate2.errors = [{instancePath:instancePath+"/bank_name",schemaPath:"#/properties/bank_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.routing_number !== undefined && func0.call(data, "routing_number")){
const _errs13 = errors;
if(typeof data.routing_number !== "string"){
validate2.errors = [{instancePath:instancePath+"/routing_number",schemaPath:"#/properties/routing_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.swift_code !== undefined && func0.call(data, "swift_code")){
const _errs15 = errors;
if(typeof data.swift_code !== "string"){
validate2.errors = [{instancePath:instancePath+"/swift_code",schemaPath:"#/properties/swift_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined && func0.call(data, "address")){
let data8 = data.address;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(func6(data8) < 1){
validate2.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate2.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.postal_code !== undefined && func0.call(data, "postal_code")){
const _errs19 = errors;
if(typeof data.postal_code !== "string"){
validate2.errors = [{instancePath:instancePath+"/postal_code",schemaPath:"#/properties/postal_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.city !== undefined && func0.call(data, "city")){
const _errs21 = errors;
if(typeof data.city !== "string"){
validate2.errors = [{instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined && func0.call(data, "state")){
const _errs23 = errors;
if(typeof data.state !== "string"){
validate2.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.country_code !== undefined && func0.call(data, "country_code")){
let data12 = data.country_code;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data12 === "string"){
if(func6(data12) < 1){
validate2.errors = [{instancePath:instancePath+"/country_code",schemaPath:"#/properties/country_code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate2.errors = [{instancePath:instancePath+"/country_code",schemaPath:"#/properties/country_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer_category !== undefined && func0.call(data, "customer_category")){
const _errs27 = errors;
if(typeof data.customer_category !== "string"){
validate2.errors = [{instancePath:instancePath+"/customer_category",schemaPath:"#/properties/customer_category/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer_onboarding_type !== undefined && func0.call(data, "customer_onboarding_type")){
let data14 = data.customer_onboarding_type;
const _errs29 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate2.errors = [{instancePath:instancePath+"/customer_onboarding_type",schemaPath:"#/properties/customer_onboarding_type/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partner_date_registered !== undefined && func0.call(data, "partner_date_registered")){
const _errs31 = errors;
if(typeof data.partner_date_registered !== "string"){
validate2.errors = [{instancePath:instancePath+"/partner_date_registered",schemaPath:"#/properties/partner_date_registered/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tax_identification_number !== undefined && func0.call(data, "tax_identification_number")){
const _errs33 = errors;
if(typeof data.tax_identification_number !== "string"){
validate2.errors = [{instancePath:instancePath+"/tax_identification_number",schemaPath:"#/properties/tax_identification_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.create_wallet !== undefined && func0.call(data, "create_wallet")){
const _errs35 = errors;
if(typeof data.create_wallet !== "boolean"){
validate2.errors = [{instancePath:instancePath+"/create_wallet",schemaPath:"#/properties/create_wallet/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer_documents !== undefined && func0.call(data, "customer_documents")){
let data18 = data.customer_documents;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data18)){
var valid1 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
const _errs39 = errors;
if(!(validate3(data18[i0], {instancePath:instancePath+"/customer_documents/" + i0,parentData:data18,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
var valid1 = _errs39 === errors;
if(!valid1){
break;
}
}
}
else {
validate2.errors = [{instancePath:instancePath+"/customer_documents",schemaPath:"#/properties/customer_documents/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.photo_url !== undefined && func0.call(data, "photo_url")){
const _errs40 = errors;
if(typeof data.photo_url !== "string"){
validate2.errors = [{instancePath:instancePath+"/photo_url",schemaPath:"#/properties/photo_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate2.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate2.errors = vErrors;
return errors === 0;
}


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.first_name === undefined) || (!(func0.call(data, "first_name")))) && (missing0 = "first_name")) || (((data.last_name === undefined) || (!(func0.call(data, "last_name")))) && (missing0 = "last_name"))) || (((data.gender === undefined) || (!(func0.call(data, "gender")))) && (missing0 = "gender"))) || (((data.date_of_birth === undefined) || (!(func0.call(data, "date_of_birth")))) && (missing0 = "date_of_birth"))) || (((data.customer_unique_identifier === undefined) || (!(func0.call(data, "customer_unique_identifier")))) && (missing0 = "customer_unique_identifier"))){
validate1.errors = [{instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.first_name !== undefined && func0.call(data, "first_name")){
let data0 = data.first_name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func6(data0) < 1){
validate1.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/allOf/0/properties/first_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/allOf/0/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.last_name !== undefined && func0.call(data, "last_name")){
let data1 = data.last_name;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func6(data1) < 1){
validate1.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/allOf/0/properties/last_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/allOf/0/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.gender !== undefined && func0.call(data, "gender")){
let data2 = data.gender;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func6(data2) < 1){
validate1.errors = [{instancePath:instancePath+"/gender",schemaPath:"#/allOf/0/properties/gender/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/gender",schemaPath:"#/allOf/0/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.date_of_birth !== undefined && func0.call(data, "date_of_birth")){
let data3 = data.date_of_birth;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
validate1.errors = [{instancePath:instancePath+"/date_of_birth",schemaPath:"#/allOf/0/properties/date_of_birth/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/date_of_birth",schemaPath:"#/allOf/0/properties/date_of_birth/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.educational_qualification !== undefined && func0.call(data, "educational_qualification")){
const _errs10 = errors;
if(typeof data.educational_qualification !== "string"){
validate1.errors = [{instancePath:instancePath+"/educational_qualification",schemaPath:"#/allOf/0/properties/educational_qualification/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.customer_unique_identifier !== undefined && func0.call(data, "customer_unique_identifier")){
let data5 = data.customer_unique_identifier;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func6(data5) < 1){
validate1.errors = [{instancePath:instancePath+"/customer_unique_identifier",schemaPath:"#/allOf/0/properties/customer_unique_identifier/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/customer_unique_identifier",schemaPath:"#/allOf/0/properties/customer_unique_identifier/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_first_name !== undefined && func0.call(data, "next_of_kin_first_name")){
const _errs14 = errors;
if(typeof data.next_of_kin_first_name !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_first_name",schemaPath:"#/allOf/0/properties/next_of_kin_first_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_last_name !== undefined && func0.call(data, "next_of_kin_last_name")){
const _errs16 = errors;
if(typeof data.next_of_kin_last_name !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_last_name",schemaPath:"#/allOf/0/properties/next_of_kin_last_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_email !== undefined && func0.call(data, "next_of_kin_email")){
const _errs18 = errors;
if(typeof data.next_of_kin_email !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_email",schemaPath:"#/allOf/0/properties/next_of_kin_email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_phone_number !== undefined && func0.call(data, "next_of_kin_phone_number")){
const _errs20 = errors;
if(typeof data.next_of_kin_phone_number !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_phone_number",schemaPath:"#/allOf/0/properties/next_of_kin_phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_gender !== undefined && func0.call(data, "next_of_kin_gender")){
const _errs22 = errors;
if(typeof data.next_of_kin_gender !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_gender",schemaPath:"#/allOf/0/properties/next_of_kin_gender/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs22 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.relationship_with_next_kin !== undefined && func0.call(data, "relationship_with_next_kin")){
const _errs24 = errors;
if(typeof data.relationship_with_next_kin !== "string"){
validate1.errors = [{instancePath:instancePath+"/relationship_with_next_kin",schemaPath:"#/allOf/0/properties/relationship_with_next_kin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs24 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_dial_code !== undefined && func0.call(data, "next_of_kin_dial_code")){
const _errs26 = errors;
if(typeof data.next_of_kin_dial_code !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_dial_code",schemaPath:"#/allOf/0/properties/next_of_kin_dial_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs26 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_street !== undefined && func0.call(data, "next_of_kin_street")){
const _errs28 = errors;
if(typeof data.next_of_kin_street !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_street",schemaPath:"#/allOf/0/properties/next_of_kin_street/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs28 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_city !== undefined && func0.call(data, "next_of_kin_city")){
const _errs30 = errors;
if(typeof data.next_of_kin_city !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_city",schemaPath:"#/allOf/0/properties/next_of_kin_city/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs30 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_state !== undefined && func0.call(data, "next_of_kin_state")){
const _errs32 = errors;
if(typeof data.next_of_kin_state !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_state",schemaPath:"#/allOf/0/properties/next_of_kin_state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs32 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.next_of_kin_country !== undefined && func0.call(data, "next_of_kin_country")){
const _errs34 = errors;
if(typeof data.next_of_kin_country !== "string"){
validate1.errors = [{instancePath:instancePath+"/next_of_kin_country",schemaPath:"#/allOf/0/properties/next_of_kin_country/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs34 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate1.errors = [{instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs36 = errors;
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var valid0 = _errs36 === errors;
}
validate1.errors = vErrors;
return errors === 0;
}


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate1(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
validate0.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1onboard_individual/post/parameters"] = validate7;
const schema4 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate7.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
const _errs3 = errors;
if(errors === _errs3){
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
validate7.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data2 = data.header;
const _errs5 = errors;
if(errors === _errs5){
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate7.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data3 = data.cookie;
const _errs7 = errors;
if(errors === _errs7){
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate7.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate7.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate7.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/201/content/application~1json/schema"] = validate8;
const schema5 = {"$ref":"urn:schema:3"};
const schema6 = {"required":["borrower_id","first_name","last_name","company_name","borrower_phone","sso_user_id","bvn","message","status","status_code"],"properties":{"borrower_id":{"type":"integer"},"first_name":{"type":"string"},"last_name":{"type":"string"},"company_name":{"const":"","type":"string"},"borrower_phone":{"type":"string"},"sso_user_id":{"type":"string"},"bvn":{"type":"string"},"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"const":201,"type":"integer"}},"type":"object"};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.borrower_id === undefined) || (!(func0.call(data, "borrower_id")))) && (missing0 = "borrower_id")) || (((data.first_name === undefined) || (!(func0.call(data, "first_name")))) && (missing0 = "first_name"))) || (((data.last_name === undefined) || (!(func0.call(data, "last_name")))) && (missing0 = "last_name"))) || (((data.company_name === undefined) || (!(func0.call(data, "company_name")))) && (missing0 = "company_name"))) || (((data.borrower_phone === undefined) || (!(func0.call(data, "borrower_phone")))) && (missing0 = "borrower_phone"))) || (((data.sso_user_id === undefined) || (!(func0.call(data, "sso_user_id")))) && (missing0 = "sso_user_id"))) || (((data.bvn === undefined) || (!(func0.call(data, "bvn")))) && (missing0 = "bvn"))) || (((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message"))) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.status_code === undefined) || (!(func0.call(data, "status_code")))) && (missing0 = "status_code"))){
validate9.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.borrower_id !== undefined && func0.call(data, "borrower_id")){
let data0 = data.borrower_id;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate9.errors = [{instancePath:instancePath+"/borrower_id",schemaPath:"#/properties/borrower_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first_name !== undefined && func0.call(data, "first_name")){
const _errs3 = errors;
if(typeof data.first_name !== "string"){
validate9.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_name !== undefined && func0.call(data, "last_name")){
const _errs5 = errors;
if(typeof data.last_name !== "string"){
validate9.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.company_name !== undefined && func0.call(data, "company_name")){
let data3 = data.company_name;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate9.errors = [{instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("" !== data3){
validate9.errors = [{instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/const",keyword:"const",params:{allowedValue: ""},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.borrower_phone !== undefined && func0.call(data, "borrower_phone")){
const _errs9 = errors;
if(typeof data.borrower_phone !== "string"){
validate9.errors = [{instancePath:instancePath+"/borrower_phone",schemaPath:"#/properties/borrower_phone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sso_user_id !== undefined && func0.call(data, "sso_user_id")){
const _errs11 = errors;
if(typeof data.sso_user_id !== "string"){
validate9.errors = [{instancePath:instancePath+"/sso_user_id",schemaPath:"#/properties/sso_user_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bvn !== undefined && func0.call(data, "bvn")){
const _errs13 = errors;
if(typeof data.bvn !== "string"){
validate9.errors = [{instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs15 = errors;
if(typeof data.message !== "string"){
validate9.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data8 = data.status;
const _errs17 = errors;
if(typeof data8 !== "boolean"){
validate9.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data8){
validate9.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data9 = data.status_code;
const _errs19 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate9.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(201 !== data9){
validate9.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 201},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate9.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate9.errors = vErrors;
return errors === 0;
}


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate9(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/201/headers"] = validate11;
const schema7 = {"properties":{},"required":[],"type":"object"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/400/content/application~1json/schema"] = validate12;
const schema8 = {"$ref":"urn:schema:4"};
const schema9 = {"required":["message","status","status_code"],"properties":{"message":{"type":"string"},"status":{"const":false,"type":"boolean"},"status_code":{"const":400,"type":"integer"}},"type":"object"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message")) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.status_code === undefined) || (!(func0.call(data, "status_code")))) && (missing0 = "status_code"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.message !== undefined && func0.call(data, "message")){
const _errs1 = errors;
if(typeof data.message !== "string"){
validate13.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
const _errs3 = errors;
if(typeof data1 !== "boolean"){
validate13.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data1){
validate13.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate13.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(400 !== data2){
validate13.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 400},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/401/content/application~1json/schema"] = validate15;
const schema10 = {"$ref":"urn:schema:5"};
const schema11 = {"required":["message","status","status_code"],"properties":{"message":{"type":"string"},"status":{"const":false,"type":"boolean"},"status_code":{"const":401,"type":"integer"}},"type":"object"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message")) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.status_code === undefined) || (!(func0.call(data, "status_code")))) && (missing0 = "status_code"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.message !== undefined && func0.call(data, "message")){
const _errs1 = errors;
if(typeof data.message !== "string"){
validate16.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
const _errs3 = errors;
if(typeof data1 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data1){
validate16.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate16.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(401 !== data2){
validate16.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 401},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_individual/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/requestBody/content/application~1json/schema"] = validate18;
const schema12 = {"$ref":"urn:schema:6"};
const schema13 = {"allOf":[{"required":["company_name","business_registration_number","business_registration_date","corporate_customer_people"],"properties":{"company_name":{"minLength":1,"type":"string"},"business_registration_number":{"minLength":1,"type":"string"},"business_registration_date":{"format":"date","type":"string"},"corporate_customer_people":{"items":{"$ref":"urn:schema:7"},"type":"array"}},"type":"object"},{"$ref":"urn:schema:1"}]};
const schema14 = {"required":["first_name","last_name"],"properties":{"first_name":{"minLength":1,"type":"string"},"last_name":{"minLength":1,"type":"string"},"middle_name":{"type":"string"},"email":{"type":"string"},"gender":{"type":"string"},"date_of_birth":{"format":"date","type":"string"},"address":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"phone_number":{"type":"string"},"country_code":{"type":"string"},"person_type":{"type":"integer"},"identity_number":{"type":"string"},"individual_tax_identification-number":{"type":"string"},"educational_qualification":{"type":"string"}},"type":"object"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.first_name === undefined) || (!(func0.call(data, "first_name")))) && (missing0 = "first_name")) || (((data.last_name === undefined) || (!(func0.call(data, "last_name")))) && (missing0 = "last_name"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.first_name !== undefined && func0.call(data, "first_name")){
let data0 = data.first_name;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func6(data0) < 1){
validate20.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_name !== undefined && func0.call(data, "last_name")){
let data1 = data.last_name;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func6(data1) < 1){
validate20.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.middle_name !== undefined && func0.call(data, "middle_name")){
const _errs5 = errors;
if(typeof data.middle_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/middle_name",schemaPath:"#/properties/middle_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email !== undefined && func0.call(data, "email")){
const _errs7 = errors;
if(typeof data.email !== "string"){
validate20.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gender !== undefined && func0.call(data, "gender")){
const _errs9 = errors;
if(typeof data.gender !== "string"){
validate20.errors = [{instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date_of_birth !== undefined && func0.call(data, "date_of_birth")){
let data5 = data.date_of_birth;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate20.errors = [{instancePath:instancePath+"/date_of_birth",schemaPath:"#/properties/date_of_birth/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/date_of_birth",schemaPath:"#/properties/date_of_birth/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined && func0.call(data, "address")){
const _errs13 = errors;
if(typeof data.address !== "string"){
validate20.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.city !== undefined && func0.call(data, "city")){
const _errs15 = errors;
if(typeof data.city !== "string"){
validate20.errors = [{instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined && func0.call(data, "state")){
const _errs17 = errors;
if(typeof data.state !== "string"){
validate20.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phone_number !== undefined && func0.call(data, "phone_number")){
const _errs19 = errors;
if(typeof data.phone_number !== "string"){
validate20.errors = [{instancePath:instancePath+"/phone_number",schemaPath:"#/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.country_code !== undefined && func0.call(data, "country_code")){
const _errs21 = errors;
if(typeof data.country_code !== "string"){
validate20.errors = [{instancePath:instancePath+"/country_code",schemaPath:"#/properties/country_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.person_type !== undefined && func0.call(data, "person_type")){
let data11 = data.person_type;
const _errs23 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate20.errors = [{instancePath:instancePath+"/person_type",schemaPath:"#/properties/person_type/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.identity_number !== undefined && func0.call(data, "identity_number")){
const _errs25 = errors;
if(typeof data.identity_number !== "string"){
validate20.errors = [{instancePath:instancePath+"/identity_number",schemaPath:"#/properties/identity_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["individual_tax_identification-number"] !== undefined && func0.call(data, "individual_tax_identification-number")){
const _errs27 = errors;
if(typeof data["individual_tax_identification-number"] !== "string"){
validate20.errors = [{instancePath:instancePath+"/individual_tax_identification-number",schemaPath:"#/properties/individual_tax_identification-number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.educational_qualification !== undefined && func0.call(data, "educational_qualification")){
const _errs29 = errors;
if(typeof data.educational_qualification !== "string"){
validate20.errors = [{instancePath:instancePath+"/educational_qualification",schemaPath:"#/properties/educational_qualification/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.company_name === undefined) || (!(func0.call(data, "company_name")))) && (missing0 = "company_name")) || (((data.business_registration_number === undefined) || (!(func0.call(data, "business_registration_number")))) && (missing0 = "business_registration_number"))) || (((data.business_registration_date === undefined) || (!(func0.call(data, "business_registration_date")))) && (missing0 = "business_registration_date"))) || (((data.corporate_customer_people === undefined) || (!(func0.call(data, "corporate_customer_people")))) && (missing0 = "corporate_customer_people"))){
validate19.errors = [{instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.company_name !== undefined && func0.call(data, "company_name")){
let data0 = data.company_name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func6(data0) < 1){
validate19.errors = [{instancePath:instancePath+"/company_name",schemaPath:"#/allOf/0/properties/company_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/company_name",schemaPath:"#/allOf/0/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.business_registration_number !== undefined && func0.call(data, "business_registration_number")){
let data1 = data.business_registration_number;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func6(data1) < 1){
validate19.errors = [{instancePath:instancePath+"/business_registration_number",schemaPath:"#/allOf/0/properties/business_registration_number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/business_registration_number",schemaPath:"#/allOf/0/properties/business_registration_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.business_registration_date !== undefined && func0.call(data, "business_registration_date")){
let data2 = data.business_registration_date;
const _errs6 = errors;
if(errors === _errs6){
if(errors === _errs6){
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
validate19.errors = [{instancePath:instancePath+"/business_registration_date",schemaPath:"#/allOf/0/properties/business_registration_date/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/business_registration_date",schemaPath:"#/allOf/0/properties/business_registration_date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.corporate_customer_people !== undefined && func0.call(data, "corporate_customer_people")){
let data3 = data.corporate_customer_people;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate20(data3[i0], {instancePath:instancePath+"/corporate_customer_people/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/corporate_customer_people",schemaPath:"#/allOf/0/properties/corporate_customer_people/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs11 = errors;
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate19(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
validate18.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/parameters"] = validate7;

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate7.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
const _errs3 = errors;
if(errors === _errs3){
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
validate7.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data2 = data.header;
const _errs5 = errors;
if(errors === _errs5){
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate7.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data3 = data.cookie;
const _errs7 = errors;
if(errors === _errs7){
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate7.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate7.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate7.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/201/content/application~1json/schema"] = validate24;
const schema15 = {"$ref":"urn:schema:8"};
const schema16 = {"required":["borrower_id","first_name","last_name","company_name","borrower_phone","sso_user_id","bvn","message","status","status_code"],"properties":{"borrower_id":{"type":"integer"},"first_name":{"const":"","type":"string"},"last_name":{"const":"","type":"string"},"company_name":{"type":"string"},"borrower_phone":{"type":"string"},"sso_user_id":{"type":"string"},"bvn":{"type":"null"},"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"const":201,"type":"integer"}},"type":"object"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.borrower_id === undefined) || (!(func0.call(data, "borrower_id")))) && (missing0 = "borrower_id")) || (((data.first_name === undefined) || (!(func0.call(data, "first_name")))) && (missing0 = "first_name"))) || (((data.last_name === undefined) || (!(func0.call(data, "last_name")))) && (missing0 = "last_name"))) || (((data.company_name === undefined) || (!(func0.call(data, "company_name")))) && (missing0 = "company_name"))) || (((data.borrower_phone === undefined) || (!(func0.call(data, "borrower_phone")))) && (missing0 = "borrower_phone"))) || (((data.sso_user_id === undefined) || (!(func0.call(data, "sso_user_id")))) && (missing0 = "sso_user_id"))) || (((data.bvn === undefined) || (!(func0.call(data, "bvn")))) && (missing0 = "bvn"))) || (((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message"))) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.status_code === undefined) || (!(func0.call(data, "status_code")))) && (missing0 = "status_code"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.borrower_id !== undefined && func0.call(data, "borrower_id")){
let data0 = data.borrower_id;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate25.errors = [{instancePath:instancePath+"/borrower_id",schemaPath:"#/properties/borrower_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first_name !== undefined && func0.call(data, "first_name")){
let data1 = data.first_name;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate25.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("" !== data1){
validate25.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/const",keyword:"const",params:{allowedValue: ""},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_name !== undefined && func0.call(data, "last_name")){
let data2 = data.last_name;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate25.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("" !== data2){
validate25.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/const",keyword:"const",params:{allowedValue: ""},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.company_name !== undefined && func0.call(data, "company_name")){
const _errs7 = errors;
if(typeof data.company_name !== "string"){
validate25.errors = [{instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.borrower_phone !== undefined && func0.call(data, "borrower_phone")){
const _errs9 = errors;
if(typeof data.borrower_phone !== "string"){
validate25.errors = [{instancePath:instancePath+"/borrower_phone",schemaPath:"#/properties/borrower_phone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sso_user_id !== undefined && func0.call(data, "sso_user_id")){
const _errs11 = errors;
if(typeof data.sso_user_id !== "string"){
validate25.errors = [{instancePath:instancePath+"/sso_user_id",schemaPath:"#/properties/sso_user_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bvn !== undefined && func0.call(data, "bvn")){
const _errs13 = errors;
if(data.bvn !== null){
validate25.errors = [{instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs15 = errors;
if(typeof data.message !== "string"){
validate25.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data8 = data.status;
const _errs17 = errors;
if(typeof data8 !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data8){
validate25.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data9 = data.status_code;
const _errs19 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate25.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(201 !== data9){
validate25.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 201},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
validate24.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/201/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1onboard_corporate/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers/get/parameters"] = validate27;
const schema17 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{"email":{"type":"string"},"phone_number":{"type":"string"},"customer_type":{"type":"string"},"from_date":{"format":"date","type":"string"},"to_date":{"format":"date","type":"string"},"customer_id":{"type":"integer"}},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate27.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.email !== undefined && func0.call(data1, "email")){
const _errs5 = errors;
if(typeof data1.email !== "string"){
validate27.errors = [{instancePath:instancePath+"/query/email",schemaPath:"#/properties/query/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.phone_number !== undefined && func0.call(data1, "phone_number")){
const _errs7 = errors;
if(typeof data1.phone_number !== "string"){
validate27.errors = [{instancePath:instancePath+"/query/phone_number",schemaPath:"#/properties/query/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.customer_type !== undefined && func0.call(data1, "customer_type")){
const _errs9 = errors;
if(typeof data1.customer_type !== "string"){
validate27.errors = [{instancePath:instancePath+"/query/customer_type",schemaPath:"#/properties/query/properties/customer_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.from_date !== undefined && func0.call(data1, "from_date")){
let data5 = data1.from_date;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate27.errors = [{instancePath:instancePath+"/query/from_date",schemaPath:"#/properties/query/properties/from_date/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/query/from_date",schemaPath:"#/properties/query/properties/from_date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.to_date !== undefined && func0.call(data1, "to_date")){
let data6 = data1.to_date;
const _errs13 = errors;
if(errors === _errs13){
if(errors === _errs13){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate27.errors = [{instancePath:instancePath+"/query/to_date",schemaPath:"#/properties/query/properties/to_date/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/query/to_date",schemaPath:"#/properties/query/properties/to_date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.customer_id !== undefined && func0.call(data1, "customer_id")){
let data7 = data1.customer_id;
const _errs15 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate27.errors = [{instancePath:instancePath+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data8 = data.header;
const _errs17 = errors;
if(errors === _errs17){
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate27.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data9 = data.cookie;
const _errs19 = errors;
if(errors === _errs19){
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
validate27.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/200/content/application~1json/schema"] = validate28;
const schema18 = {"$ref":"urn:schema:9"};
const schema19 = {"required":["message","status","status_code","data"],"properties":{"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"const":200,"type":"integer"},"data":{"items":{"$ref":"urn:schema:10"},"type":"array"}},"type":"object"};
const schema20 = {"required":["borrower_id","first_name","last_name","company_name","email","borrower_phone","customer_type","sso_user_id","bvn","created_at"],"properties":{"borrower_id":{"type":"integer"},"first_name":{"type":"string"},"last_name":{"type":"string"},"company_name":{"type":"string"},"email":{"type":"string"},"borrower_phone":{"type":"string"},"customer_type":{"type":"string"},"sso_user_id":{"type":"string"},"bvn":{"type":["string","null"]},"created_at":{"format":"date-time","type":"string"}},"type":"object"};
const formats12 = require("formats")["date-time"];

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.borrower_id === undefined) || (!(func0.call(data, "borrower_id")))) && (missing0 = "borrower_id")) || (((data.first_name === undefined) || (!(func0.call(data, "first_name")))) && (missing0 = "first_name"))) || (((data.last_name === undefined) || (!(func0.call(data, "last_name")))) && (missing0 = "last_name"))) || (((data.company_name === undefined) || (!(func0.call(data, "company_name")))) && (missing0 = "company_name"))) || (((data.email === undefined) || (!(func0.call(data, "email")))) && (missing0 = "email"))) || (((data.borrower_phone === undefined) || (!(func0.call(data, "borrower_phone")))) && (missing0 = "borrower_phone"))) || (((data.customer_type === undefined) || (!(func0.call(data, "customer_type")))) && (missing0 = "customer_type"))) || (((data.sso_user_id === undefined) || (!(func0.call(data, "sso_user_id")))) && (missing0 = "sso_user_id"))) || (((data.bvn === undefined) || (!(func0.call(data, "bvn")))) && (missing0 = "bvn"))) || (((data.created_at === undefined) || (!(func0.call(data, "created_at")))) && (missing0 = "created_at"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.borrower_id !== undefined && func0.call(data, "borrower_id")){
let data0 = data.borrower_id;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate30.errors = [{instancePath:instancePath+"/borrower_id",schemaPath:"#/properties/borrower_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first_name !== undefined && func0.call(data, "first_name")){
const _errs3 = errors;
if(typeof data.first_name !== "string"){
validate30.errors = [{instancePath:instancePath+"/first_name",schemaPath:"#/properties/first_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_name !== undefined && func0.call(data, "last_name")){
const _errs5 = errors;
if(typeof data.last_name !== "string"){
validate30.errors = [{instancePath:instancePath+"/last_name",schemaPath:"#/properties/last_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.company_name !== undefined && func0.call(data, "company_name")){
const _errs7 = errors;
if(typeof data.company_name !== "string"){
validate30.errors = [{instancePath:instancePath+"/company_name",schemaPath:"#/properties/company_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email !== undefined && func0.call(data, "email")){
const _errs9 = errors;
if(typeof data.email !== "string"){
validate30.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.borrower_phone !== undefined && func0.call(data, "borrower_phone")){
const _errs11 = errors;
if(typeof data.borrower_phone !== "string"){
validate30.errors = [{instancePath:instancePath+"/borrower_phone",schemaPath:"#/properties/borrower_phone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer_type !== undefined && func0.call(data, "customer_type")){
const _errs13 = errors;
if(typeof data.customer_type !== "string"){
validate30.errors = [{instancePath:instancePath+"/customer_type",schemaPath:"#/properties/customer_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sso_user_id !== undefined && func0.call(data, "sso_user_id")){
const _errs15 = errors;
if(typeof data.sso_user_id !== "string"){
validate30.errors = [{instancePath:instancePath+"/sso_user_id",schemaPath:"#/properties/sso_user_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bvn !== undefined && func0.call(data, "bvn")){
let data8 = data.bvn;
const _errs17 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate30.errors = [{instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: schema20.properties.bvn.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined && func0.call(data, "created_at")){
let data9 = data.created_at;
const _errs19 = errors;
if(errors === _errs19){
if(errors === _errs19){
if(typeof data9 === "string"){
if(!(formats12(data9))){
validate30.errors = [{instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message")) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.status_code === undefined) || (!(func0.call(data, "status_code")))) && (missing0 = "status_code"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.message !== undefined && func0.call(data, "message")){
const _errs1 = errors;
if(typeof data.message !== "string"){
validate29.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
const _errs3 = errors;
if(typeof data1 !== "boolean"){
validate29.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate29.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate29.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(200 !== data2){
validate29.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/const",keyword:"const",params:{allowedValue: 200},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
let data3 = data.data;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate30(data3[i0], {instancePath:instancePath+"/data/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
validate28.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/200/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers/get/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1stock/post/requestBody/content/application~1json/schema"] = validate33;
const schema21 = {"$ref":"urn:schema:11"};
const schema22 = {"required":["data"],"properties":{"data":{"items":{"$ref":"urn:schema:12"},"type":"array"}},"type":"object"};
const schema23 = {"required":["product_id"],"properties":{"product_id":{"minLength":1,"type":"string"},"product_category":{"type":"string"},"minimum_stock_quantity":{"$ref":"urn:schema:13"},"total_quantity":{"$ref":"urn:schema:13"},"available_quantity":{"$ref":"urn:schema:13"},"reserved_quantity":{"$ref":"urn:schema:13"},"unit_price":{"$ref":"urn:schema:14"},"tax_amount":{"$ref":"urn:schema:14"},"discount_amount":{"$ref":"urn:schema:14"},"net_price":{"$ref":"urn:schema:14"},"stock_level":{"type":"string"},"date":{"format":"date-time","type":"string"}},"type":"object"};
const schema24 = {"type":"number"};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (isFinite(data)))){
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"number"};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (isFinite(data)))){
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.product_id === undefined) || (!(func0.call(data, "product_id")))) && (missing0 = "product_id")){
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.product_id !== undefined && func0.call(data, "product_id")){
let data0 = data.product_id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func6(data0) < 1){
validate35.errors = [{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.product_category !== undefined && func0.call(data, "product_category")){
const _errs3 = errors;
if(typeof data.product_category !== "string"){
validate35.errors = [{instancePath:instancePath+"/product_category",schemaPath:"#/properties/product_category/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minimum_stock_quantity !== undefined && func0.call(data, "minimum_stock_quantity")){
const _errs5 = errors;
if(!(validate36(data.minimum_stock_quantity, {instancePath:instancePath+"/minimum_stock_quantity",parentData:data,parentDataProperty:"minimum_stock_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_quantity !== undefined && func0.call(data, "total_quantity")){
const _errs6 = errors;
if(!(validate36(data.total_quantity, {instancePath:instancePath+"/total_quantity",parentData:data,parentDataProperty:"total_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.available_quantity !== undefined && func0.call(data, "available_quantity")){
const _errs7 = errors;
if(!(validate36(data.available_quantity, {instancePath:instancePath+"/available_quantity",parentData:data,parentDataProperty:"available_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reserved_quantity !== undefined && func0.call(data, "reserved_quantity")){
const _errs8 = errors;
if(!(validate36(data.reserved_quantity, {instancePath:instancePath+"/reserved_quantity",parentData:data,parentDataProperty:"reserved_quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit_price !== undefined && func0.call(data, "unit_price")){
const _errs9 = errors;
if(!(validate41(data.unit_price, {instancePath:instancePath+"/unit_price",parentData:data,parentDataProperty:"unit_price",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tax_amount !== undefined && func0.call(data, "tax_amount")){
const _errs10 = errors;
if(!(validate41(data.tax_amount, {instancePath:instancePath+"/tax_amount",parentData:data,parentDataProperty:"tax_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discount_amount !== undefined && func0.call(data, "discount_amount")){
const _errs11 = errors;
if(!(validate41(data.discount_amount, {instancePath:instancePath+"/discount_amount",parentData:data,parentDataProperty:"discount_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.net_price !== undefined && func0.call(data, "net_price")){
const _errs12 = errors;
if(!(validate41(data.net_price, {instancePath:instancePath+"/net_price",parentData:data,parentDataProperty:"net_price",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stock_level !== undefined && func0.call(data, "stock_level")){
const _errs13 = errors;
if(typeof data.stock_level !== "string"){
validate35.errors = [{instancePath:instancePath+"/stock_level",schemaPath:"#/properties/stock_level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined && func0.call(data, "date")){
let data11 = data.date;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data11 === "string"){
if(!(formats12(data11))){
validate35.errors = [{instancePath:instancePath+"/date",schemaPath:"#/properties/date/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data")){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.data !== undefined && func0.call(data, "data")){
let data0 = data.data;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate35(data0[i0], {instancePath:instancePath+"/data/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate34(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
validate33.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1stock/post/parameters"] = validate48;
const schema26 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{"phone_number":{"type":"string"},"email":{"type":"string"},"identity_number":{"type":"string"}},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate48.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.phone_number !== undefined && func0.call(data1, "phone_number")){
const _errs5 = errors;
if(typeof data1.phone_number !== "string"){
validate48.errors = [{instancePath:instancePath+"/query/phone_number",schemaPath:"#/properties/query/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.email !== undefined && func0.call(data1, "email")){
const _errs7 = errors;
if(typeof data1.email !== "string"){
validate48.errors = [{instancePath:instancePath+"/query/email",schemaPath:"#/properties/query/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.identity_number !== undefined && func0.call(data1, "identity_number")){
const _errs9 = errors;
if(typeof data1.identity_number !== "string"){
validate48.errors = [{instancePath:instancePath+"/query/identity_number",schemaPath:"#/properties/query/properties/identity_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data5 = data.header;
const _errs11 = errors;
if(errors === _errs11){
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate48.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data6 = data.cookie;
const _errs13 = errors;
if(errors === _errs13){
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
validate48.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/200/content/application~1json/schema"] = validate49;
const schema27 = {"$ref":"urn:schema:15"};
const schema28 = {"required":["message","status","status_code"],"properties":{"message":{"type":"string"},"status":{"const":true,"type":"boolean"},"status_code":{"enum":[200,0],"type":"integer"}},"type":"object"};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message")) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.status_code === undefined) || (!(func0.call(data, "status_code")))) && (missing0 = "status_code"))){
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.message !== undefined && func0.call(data, "message")){
const _errs1 = errors;
if(typeof data.message !== "string"){
validate50.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
const _errs3 = errors;
if(typeof data1 !== "boolean"){
validate50.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data1){
validate50.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status_code !== undefined && func0.call(data, "status_code")){
let data2 = data.status_code;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate50.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(!((data2 === 200) || (data2 === 0))){
validate50.errors = [{instancePath:instancePath+"/status_code",schemaPath:"#/properties/status_code/enum",keyword:"enum",params:{allowedValues: schema28.properties.status_code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate50(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
validate49.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/200/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1stock/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1orders/post/requestBody/content/application~1json/schema"] = validate52;
const schema29 = {"$ref":"urn:schema:16"};
const schema30 = {"required":["data"],"properties":{"data":{"items":{"$ref":"urn:schema:17"},"type":"array"}},"type":"object"};
const schema31 = {"required":["order_id"],"properties":{"order_id":{"minLength":1,"type":"string"},"order_sub_amount":{"$ref":"urn:schema:14"},"discount_amount":{"$ref":"urn:schema:14"},"tax_amount":{"$ref":"urn:schema:14"},"order_amount":{"$ref":"urn:schema:14"},"order_date":{"format":"date-time","type":"string"},"order_currency":{"type":"string"},"payment_type":{"type":"string"},"customer_rating":{"type":"string"},"customer_category":{"type":"string"},"store_name":{"type":"string"},"address":{"type":"string"},"city":{"type":"string"},"state":{"type":"string"},"country":{"type":"string"},"gps_location":{"type":"string"},"is_credit":{"type":"boolean"},"total_items":{"$ref":"urn:schema:13"},"order_items":{"items":{"$ref":"urn:schema:18"},"type":"array"}},"type":"object"};
const schema32 = {"properties":{"product_id":{"type":"string"},"product_category":{"type":"string"},"product_rating":{"type":"string"},"unit_price":{"$ref":"urn:schema:14"},"quantity":{"$ref":"urn:schema:13"},"amount":{"$ref":"urn:schema:14"}},"type":"object"};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.product_id !== undefined && func0.call(data, "product_id")){
const _errs1 = errors;
if(typeof data.product_id !== "string"){
validate60.errors = [{instancePath:instancePath+"/product_id",schemaPath:"#/properties/product_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.product_category !== undefined && func0.call(data, "product_category")){
const _errs3 = errors;
if(typeof data.product_category !== "string"){
validate60.errors = [{instancePath:instancePath+"/product_category",schemaPath:"#/properties/product_category/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.product_rating !== undefined && func0.call(data, "product_rating")){
const _errs5 = errors;
if(typeof data.product_rating !== "string"){
validate60.errors = [{instancePath:instancePath+"/product_rating",schemaPath:"#/properties/product_rating/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit_price !== undefined && func0.call(data, "unit_price")){
const _errs7 = errors;
if(!(validate41(data.unit_price, {instancePath:instancePath+"/unit_price",parentData:data,parentDataProperty:"unit_price",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quantity !== undefined && func0.call(data, "quantity")){
const _errs8 = errors;
if(!(validate36(data.quantity, {instancePath:instancePath+"/quantity",parentData:data,parentDataProperty:"quantity",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount !== undefined && func0.call(data, "amount")){
const _errs9 = errors;
if(!(validate41(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.order_id === undefined) || (!(func0.call(data, "order_id")))) && (missing0 = "order_id")){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.order_id !== undefined && func0.call(data, "order_id")){
let data0 = data.order_id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func6(data0) < 1){
validate54.errors = [{instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/order_id",schemaPath:"#/properties/order_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order_sub_amount !== undefined && func0.call(data, "order_sub_amount")){
const _errs3 = errors;
if(!(validate41(data.order_sub_amount, {instancePath:instancePath+"/order_sub_amount",parentData:data,parentDataProperty:"order_sub_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.discount_amount !== undefined && func0.call(data, "discount_amount")){
const _errs4 = errors;
if(!(validate41(data.discount_amount, {instancePath:instancePath+"/discount_amount",parentData:data,parentDataProperty:"discount_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tax_amount !== undefined && func0.call(data, "tax_amount")){
const _errs5 = errors;
if(!(validate41(data.tax_amount, {instancePath:instancePath+"/tax_amount",parentData:data,parentDataProperty:"tax_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order_amount !== undefined && func0.call(data, "order_amount")){
const _errs6 = errors;
if(!(validate41(data.order_amount, {instancePath:instancePath+"/order_amount",parentData:data,parentDataProperty:"order_amount",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order_date !== undefined && func0.call(data, "order_date")){
let data5 = data.order_date;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data5 === "string"){
if(!(formats12(data5))){
validate54.errors = [{instancePath:instancePath+"/order_date",schemaPath:"#/properties/order_date/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/order_date",schemaPath:"#/properties/order_date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order_currency !== undefined && func0.call(data, "order_currency")){
const _errs9 = errors;
if(typeof data.order_currency !== "string"){
validate54.errors = [{instancePath:instancePath+"/order_currency",schemaPath:"#/properties/order_currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.payment_type !== undefined && func0.call(data, "payment_type")){
const _errs11 = errors;
if(typeof data.payment_type !== "string"){
validate54.errors = [{instancePath:instancePath+"/payment_type",schemaPath:"#/properties/payment_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer_rating !== undefined && func0.call(data, "customer_rating")){
const _errs13 = errors;
if(typeof data.customer_rating !== "string"){
validate54.errors = [{instancePath:instancePath+"/customer_rating",schemaPath:"#/properties/customer_rating/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer_category !== undefined && func0.call(data, "customer_category")){
const _errs15 = errors;
if(typeof data.customer_category !== "string"){
validate54.errors = [{instancePath:instancePath+"/customer_category",schemaPath:"#/properties/customer_category/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.store_name !== undefined && func0.call(data, "store_name")){
const _errs17 = errors;
if(typeof data.store_name !== "string"){
validate54.errors = [{instancePath:instancePath+"/store_name",schemaPath:"#/properties/store_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined && func0.call(data, "address")){
const _errs19 = errors;
if(typeof data.address !== "string"){
validate54.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.city !== undefined && func0.call(data, "city")){
const _errs21 = errors;
if(typeof data.city !== "string"){
validate54.errors = [{instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined && func0.call(data, "state")){
const _errs23 = errors;
if(typeof data.state !== "string"){
validate54.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.country !== undefined && func0.call(data, "country")){
const _errs25 = errors;
if(typeof data.country !== "string"){
validate54.errors = [{instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gps_location !== undefined && func0.call(data, "gps_location")){
const _errs27 = errors;
if(typeof data.gps_location !== "string"){
validate54.errors = [{instancePath:instancePath+"/gps_location",schemaPath:"#/properties/gps_location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.is_credit !== undefined && func0.call(data, "is_credit")){
const _errs29 = errors;
if(typeof data.is_credit !== "boolean"){
validate54.errors = [{instancePath:instancePath+"/is_credit",schemaPath:"#/properties/is_credit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total_items !== undefined && func0.call(data, "total_items")){
const _errs31 = errors;
if(!(validate36(data.total_items, {instancePath:instancePath+"/total_items",parentData:data,parentDataProperty:"total_items",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.order_items !== undefined && func0.call(data, "order_items")){
let data18 = data.order_items;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data18)){
var valid1 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
const _errs34 = errors;
if(!(validate60(data18[i0], {instancePath:instancePath+"/order_items/" + i0,parentData:data18,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs34 === errors;
if(!valid1){
break;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/order_items",schemaPath:"#/properties/order_items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data")){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.data !== undefined && func0.call(data, "data")){
let data0 = data.data;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate54(data0[i0], {instancePath:instancePath+"/data/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate53(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
validate52.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1api~1v2~1client~1customers~1data~1orders/post/parameters"] = validate48;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate48.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined && func0.call(data, "query")){
let data1 = data.query;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.phone_number !== undefined && func0.call(data1, "phone_number")){
const _errs5 = errors;
if(typeof data1.phone_number !== "string"){
validate48.errors = [{instancePath:instancePath+"/query/phone_number",schemaPath:"#/properties/query/properties/phone_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.email !== undefined && func0.call(data1, "email")){
const _errs7 = errors;
if(typeof data1.email !== "string"){
validate48.errors = [{instancePath:instancePath+"/query/email",schemaPath:"#/properties/query/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.identity_number !== undefined && func0.call(data1, "identity_number")){
const _errs9 = errors;
if(typeof data1.identity_number !== "string"){
validate48.errors = [{instancePath:instancePath+"/query/identity_number",schemaPath:"#/properties/query/properties/identity_number/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data5 = data.header;
const _errs11 = errors;
if(errors === _errs11){
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate48.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data6 = data.cookie;
const _errs13 = errors;
if(errors === _errs13){
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
validate48.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/200/content/application~1json/schema"] = validate49;

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate50(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
validate49.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/200/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/400/content/application~1json/schema"] = validate12;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate13(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
validate12.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/400/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/401/content/application~1json/schema"] = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate16(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
validate15.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1api~1v2~1client~1customers~1data~1orders/post/responses/401/headers"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

  },
}
