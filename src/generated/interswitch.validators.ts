// Generated from specs/interswitch.yaml by `npm run generate`. Never edit.

// @ts-nocheck
export const validators = {
  thorough(exports, require) {
"use strict";
exports["request /paths/~1tenured-offers/get/parameters"] = validate0;
const schema0 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{"customerId":{"$ref":"urn:schema:0"},"amount":{"pattern":"^\\d+$","type":"string"},"merchantId":{"minLength":1,"type":"string"},"itemDescription":{"type":"string"},"bvn":{"pattern":"^\\d+$","type":"string"},"dateOfBirth":{"format":"date","type":"string"},"serviceType":{"type":"string"}},"required":["customerId","amount","merchantId"],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};
const func0 = Object.prototype.hasOwnProperty;
const func6 = require("patternEngine");
const func10 = require("ajv/dist/runtime/ucs2length").default;
const schema1 = {"pattern":"^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$","type":"string"};
const pattern0 = func6("^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$", "u");

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$"},message:"must match pattern \""+"^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}

const pattern1 = func6("^\\d+$", "u");
const formats0 = require("formats").date;

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if((data1.customerId === undefined) || (!(func0.call(data1, "customerId")))){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty: "customerId"},message:"must have required property '"+"customerId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data1.amount === undefined) || (!(func0.call(data1, "amount")))){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty: "amount"},message:"must have required property '"+"amount"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data1.merchantId === undefined) || (!(func0.call(data1, "merchantId")))){
const err3 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty: "merchantId"},message:"must have required property '"+"merchantId"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.customerId !== undefined && func0.call(data1, "customerId")){
if(!(validate1(data1.customerId, {instancePath:instancePath+"/query/customerId",parentData:data1,parentDataProperty:"customerId",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data1.amount !== undefined && func0.call(data1, "amount")){
let data3 = data1.amount;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err4 = {instancePath:instancePath+"/query/amount",schemaPath:"#/properties/query/properties/amount/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""};
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
const err5 = {instancePath:instancePath+"/query/amount",schemaPath:"#/properties/query/properties/amount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.merchantId !== undefined && func0.call(data1, "merchantId")){
let data4 = data1.merchantId;
if(typeof data4 === "string"){
if(func10(data4) < 1){
const err6 = {instancePath:instancePath+"/query/merchantId",schemaPath:"#/properties/query/properties/merchantId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err7 = {instancePath:instancePath+"/query/merchantId",schemaPath:"#/properties/query/properties/merchantId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.itemDescription !== undefined && func0.call(data1, "itemDescription")){
if(typeof data1.itemDescription !== "string"){
const err8 = {instancePath:instancePath+"/query/itemDescription",schemaPath:"#/properties/query/properties/itemDescription/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.bvn !== undefined && func0.call(data1, "bvn")){
let data6 = data1.bvn;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err9 = {instancePath:instancePath+"/query/bvn",schemaPath:"#/properties/query/properties/bvn/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""};
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
const err10 = {instancePath:instancePath+"/query/bvn",schemaPath:"#/properties/query/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.dateOfBirth !== undefined && func0.call(data1, "dateOfBirth")){
let data7 = data1.dateOfBirth;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
const err11 = {instancePath:instancePath+"/query/dateOfBirth",schemaPath:"#/properties/query/properties/dateOfBirth/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
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
const err12 = {instancePath:instancePath+"/query/dateOfBirth",schemaPath:"#/properties/query/properties/dateOfBirth/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.serviceType !== undefined && func0.call(data1, "serviceType")){
if(typeof data1.serviceType !== "string"){
const err13 = {instancePath:instancePath+"/query/serviceType",schemaPath:"#/properties/query/properties/serviceType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data9 = data.header;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data10 = data.cookie;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err16 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate0.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/200/content/application~1json/schema"] = validate3;
const schema2 = {"anyOf":[{"$ref":"urn:schema:1"},{"$ref":"urn:schema:6"}]};
const schema3 = {"required":["responseCode","responseMessage","offers"],"properties":{"responseCode":{"const":"00","type":"string"},"responseMessage":{"$ref":"urn:schema:2"},"offers":{"minItems":1,"items":{"$ref":"urn:schema:3"},"type":"array"}},"type":"object"};
const schema4 = {"type":"string"};

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}

const schema5 = {"required":["offerId","amountOffered","interest","amountPayable","tenure","expiryDate","currency","description"],"properties":{"offerId":{"minLength":1,"type":"string"},"amountOffered":{"$ref":"urn:schema:4","minimum":1},"interest":{"minimum":0,"type":"number"},"amountPayable":{"$ref":"urn:schema:4"},"fees":{"items":{"$ref":"urn:schema:5"},"type":"array"},"tenure":{"minimum":1,"type":"integer"},"terms":{"type":"string"},"expiryDate":{"format":"date-time","pattern":"Z$","type":"string"},"currency":{"const":"566","type":"string"},"description":{"type":"string"},"type":{"enum":["One-Off","Installmental"],"type":"string"},"initialPayment":{"$ref":"urn:schema:4"},"noOfInstallments":{"minimum":1,"type":"integer"}},"if":{"required":["type"],"properties":{"type":{"const":"Installmental"}}},"then":{"dependentRequired":{"type":["initialPayment","noOfInstallments"]}},"type":"object"};
const schema6 = {"minimum":0,"type":"integer"};

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate8.errors = vErrors;
return errors === 0;
}

const schema7 = {"required":["name","amount"],"properties":{"name":{"type":"string"},"amount":{"$ref":"urn:schema:4"}},"type":"object"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.amount === undefined) || (!(func0.call(data, "amount")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "amount"},message:"must have required property '"+"amount"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name !== undefined && func0.call(data, "name")){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.amount !== undefined && func0.call(data, "amount")){
if(!(validate8(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
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
validate11.errors = vErrors;
return errors === 0;
}

const formats2 = require("formats")["date-time"];
const pattern3 = func6("Z$", "u");

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
if("Installmental" !== data.type){
const err1 = {};
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
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined && func0.call(data, "type")){
if((data.initialPayment === undefined) || (!(func0.call(data, "initialPayment")))){
const err2 = {instancePath,schemaPath:"#/then/dependentRequired",keyword:"dependentRequired",params:{property: "type",
    missingProperty: "initialPayment",
    depsCount: 2,
    deps: "initialPayment, noOfInstallments"},message:"must have properties initialPayment, noOfInstallments when property type is present"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.noOfInstallments === undefined) || (!(func0.call(data, "noOfInstallments")))){
const err3 = {instancePath,schemaPath:"#/then/dependentRequired",keyword:"dependentRequired",params:{property: "type",
    missingProperty: "noOfInstallments",
    depsCount: 2,
    deps: "initialPayment, noOfInstallments"},message:"must have properties initialPayment, noOfInstallments when property type is present"};
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
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.offerId === undefined) || (!(func0.call(data, "offerId")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "offerId"},message:"must have required property '"+"offerId"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.amountOffered === undefined) || (!(func0.call(data, "amountOffered")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "amountOffered"},message:"must have required property '"+"amountOffered"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.interest === undefined) || (!(func0.call(data, "interest")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interest"},message:"must have required property '"+"interest"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.amountPayable === undefined) || (!(func0.call(data, "amountPayable")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "amountPayable"},message:"must have required property '"+"amountPayable"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.tenure === undefined) || (!(func0.call(data, "tenure")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenure"},message:"must have required property '"+"tenure"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.expiryDate === undefined) || (!(func0.call(data, "expiryDate")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expiryDate"},message:"must have required property '"+"expiryDate"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.currency === undefined) || (!(func0.call(data, "currency")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.description === undefined) || (!(func0.call(data, "description")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.offerId !== undefined && func0.call(data, "offerId")){
let data1 = data.offerId;
if(typeof data1 === "string"){
if(func10(data1) < 1){
const err13 = {instancePath:instancePath+"/offerId",schemaPath:"#/properties/offerId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/offerId",schemaPath:"#/properties/offerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.amountOffered !== undefined && func0.call(data, "amountOffered")){
let data2 = data.amountOffered;
if(!(validate8(data2, {instancePath:instancePath+"/amountOffered",parentData:data,parentDataProperty:"amountOffered",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/amountOffered",schemaPath:"#/properties/amountOffered/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.interest !== undefined && func0.call(data, "interest")){
let data3 = data.interest;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/interest",schemaPath:"#/properties/interest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err17 = {instancePath:instancePath+"/interest",schemaPath:"#/properties/interest/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.amountPayable !== undefined && func0.call(data, "amountPayable")){
if(!(validate8(data.amountPayable, {instancePath:instancePath+"/amountPayable",parentData:data,parentDataProperty:"amountPayable",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
if(data.fees !== undefined && func0.call(data, "fees")){
let data5 = data.fees;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate11(data5[i0], {instancePath:instancePath+"/fees/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tenure !== undefined && func0.call(data, "tenure")){
let data7 = data.tenure;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/tenure",schemaPath:"#/properties/tenure/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/tenure",schemaPath:"#/properties/tenure/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.terms !== undefined && func0.call(data, "terms")){
if(typeof data.terms !== "string"){
const err21 = {instancePath:instancePath+"/terms",schemaPath:"#/properties/terms/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.expiryDate !== undefined && func0.call(data, "expiryDate")){
let data9 = data.expiryDate;
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
const err22 = {instancePath:instancePath+"/expiryDate",schemaPath:"#/properties/expiryDate/pattern",keyword:"pattern",params:{pattern: "Z$"},message:"must match pattern \""+"Z$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(formats2(data9))){
const err23 = {instancePath:instancePath+"/expiryDate",schemaPath:"#/properties/expiryDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/expiryDate",schemaPath:"#/properties/expiryDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.currency !== undefined && func0.call(data, "currency")){
let data10 = data.currency;
if(typeof data10 !== "string"){
const err25 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if("566" !== data10){
const err26 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/const",keyword:"const",params:{allowedValue: "566"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
if(typeof data.description !== "string"){
const err27 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
let data12 = data.type;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data12 === "One-Off") || (data12 === "Installmental"))){
const err29 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema5.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.initialPayment !== undefined && func0.call(data, "initialPayment")){
if(!(validate8(data.initialPayment, {instancePath:instancePath+"/initialPayment",parentData:data,parentDataProperty:"initialPayment",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
if(data.noOfInstallments !== undefined && func0.call(data, "noOfInstallments")){
let data14 = data.noOfInstallments;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err30 = {instancePath:instancePath+"/noOfInstallments",schemaPath:"#/properties/noOfInstallments/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/noOfInstallments",schemaPath:"#/properties/noOfInstallments/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}


function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseCode"},message:"must have required property '"+"responseCode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseMessage"},message:"must have required property '"+"responseMessage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.offers === undefined) || (!(func0.call(data, "offers")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "offers"},message:"must have required property '"+"offers"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("00" !== data0){
const err4 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/const",keyword:"const",params:{allowedValue: "00"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.offers !== undefined && func0.call(data, "offers")){
let data2 = data.offers;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate7(data2[i0], {instancePath:instancePath+"/offers/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
validate4.errors = vErrors;
return errors === 0;
}

const schema8 = {"required":["responseCode","responseMessage","offers"],"properties":{"responseCode":{"$ref":"urn:schema:7","not":{"const":"00"}},"responseMessage":{"$ref":"urn:schema:2"},"offers":{"maxItems":0,"items":{"$ref":"urn:schema:3"},"type":"array"}},"type":"object"};
const schema9 = {"minLength":1,"type":"string"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func10(data) < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseCode"},message:"must have required property '"+"responseCode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseMessage"},message:"must have required property '"+"responseMessage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.offers === undefined) || (!(func0.call(data, "offers")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "offers"},message:"must have required property '"+"offers"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
if(!(validate18(data0, {instancePath:instancePath+"/responseCode",parentData:data,parentDataProperty:"responseCode",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
const _errs2 = errors;
const _errs3 = errors;
if("00" !== data0){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid1 = _errs3 === errors;
if(valid1){
const err4 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/not",keyword:"not",params:{},message:"must NOT be valid"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.offers !== undefined && func0.call(data, "offers")){
let data2 = data.offers;
if(Array.isArray(data2)){
if(data2.length > 0){
const err5 = {instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/maxItems",keyword:"maxItems",params:{limit: 0},message:"must NOT have more than 0 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate7(data2[i0], {instancePath:instancePath+"/offers/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
validate17.errors = vErrors;
return errors === 0;
}


function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate4(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(!(validate17(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate3.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/200/headers"] = validate23;
const schema10 = {"properties":{},"required":[],"type":"object"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/400/content/application~1json/schema"] = validate24;
const schema11 = {"$ref":"urn:schema:8"};
const schema12 = {"required":["responseCode","responseMessage"],"properties":{"responseCode":{"$ref":"urn:schema:7","not":{"const":"00"}},"responseMessage":{"$ref":"urn:schema:2"}},"type":"object"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseCode"},message:"must have required property '"+"responseCode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseMessage"},message:"must have required property '"+"responseMessage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
if(!(validate18(data0, {instancePath:instancePath+"/responseCode",parentData:data,parentDataProperty:"responseCode",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
const _errs2 = errors;
const _errs3 = errors;
if("00" !== data0){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs3 === errors;
if(valid1){
const err3 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/not",keyword:"not",params:{},message:"must NOT be valid"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
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

exports["response /paths/~1tenured-offers/get/responses/400/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/401/content/application~1json/schema"] = validate24;

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

exports["response /paths/~1tenured-offers/get/responses/401/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1tenured-offers~1{offerId}~1accept/post/requestBody/content/application~1json/schema"] = validate29;
const schema13 = {"$ref":"urn:schema:9"};
const schema14 = {"required":["customerId","providerCode","merchantCode"],"properties":{"customerId":{"$ref":"urn:schema:0"},"providerCode":{"minLength":1,"type":"string"},"merchantCode":{"minLength":1,"type":"string"},"debitMethod":{"$ref":"urn:schema:10"}},"type":"object"};
const schema15 = {"properties":{"identifier":{"type":"string"},"authData":{"type":"string"}},"type":"object"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.identifier !== undefined && func0.call(data, "identifier")){
if(typeof data.identifier !== "string"){
const err0 = {instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.authData !== undefined && func0.call(data, "authData")){
if(typeof data.authData !== "string"){
const err1 = {instancePath:instancePath+"/authData",schemaPath:"#/properties/authData/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate32.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.customerId === undefined) || (!(func0.call(data, "customerId")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerId"},message:"must have required property '"+"customerId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.providerCode === undefined) || (!(func0.call(data, "providerCode")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "providerCode"},message:"must have required property '"+"providerCode"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.merchantCode === undefined) || (!(func0.call(data, "merchantCode")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "merchantCode"},message:"must have required property '"+"merchantCode"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.customerId !== undefined && func0.call(data, "customerId")){
if(!(validate1(data.customerId, {instancePath:instancePath+"/customerId",parentData:data,parentDataProperty:"customerId",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data.providerCode !== undefined && func0.call(data, "providerCode")){
let data1 = data.providerCode;
if(typeof data1 === "string"){
if(func10(data1) < 1){
const err3 = {instancePath:instancePath+"/providerCode",schemaPath:"#/properties/providerCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/providerCode",schemaPath:"#/properties/providerCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.merchantCode !== undefined && func0.call(data, "merchantCode")){
let data2 = data.merchantCode;
if(typeof data2 === "string"){
if(func10(data2) < 1){
const err5 = {instancePath:instancePath+"/merchantCode",schemaPath:"#/properties/merchantCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err6 = {instancePath:instancePath+"/merchantCode",schemaPath:"#/properties/merchantCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.debitMethod !== undefined && func0.call(data, "debitMethod")){
if(!(validate32(data.debitMethod, {instancePath:instancePath+"/debitMethod",parentData:data,parentDataProperty:"debitMethod",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
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
validate30.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
validate29.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1tenured-offers~1{offerId}~1accept/post/parameters"] = validate35;
const schema16 = {"properties":{"path":{"properties":{"offerId":{"minLength":1,"type":"string"}},"required":["offerId"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if((data0.offerId === undefined) || (!(func0.call(data0, "offerId")))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "offerId"},message:"must have required property '"+"offerId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.offerId !== undefined && func0.call(data0, "offerId")){
let data1 = data0.offerId;
if(typeof data1 === "string"){
if(func10(data1) < 1){
const err1 = {instancePath:instancePath+"/path/offerId",schemaPath:"#/properties/path/properties/offerId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err2 = {instancePath:instancePath+"/path/offerId",schemaPath:"#/properties/path/properties/offerId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data2 = data.query;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
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
let data3 = data.header;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
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
let data4 = data.cookie;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
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
validate35.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/200/content/application~1json/schema"] = validate36;
const schema17 = {"anyOf":[{"$ref":"urn:schema:11"},{"$ref":"urn:schema:12"}]};
const schema18 = {"required":["responseCode","responseMessage","loanId"],"properties":{"responseCode":{"const":"00","type":"string"},"responseMessage":{"$ref":"urn:schema:2"},"loanId":{"minLength":1,"type":"string"}},"type":"object"};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseCode"},message:"must have required property '"+"responseCode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseMessage"},message:"must have required property '"+"responseMessage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.loanId === undefined) || (!(func0.call(data, "loanId")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanId"},message:"must have required property '"+"loanId"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("00" !== data0){
const err4 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/const",keyword:"const",params:{allowedValue: "00"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.loanId !== undefined && func0.call(data, "loanId")){
let data2 = data.loanId;
if(typeof data2 === "string"){
if(func10(data2) < 1){
const err5 = {instancePath:instancePath+"/loanId",schemaPath:"#/properties/loanId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err6 = {instancePath:instancePath+"/loanId",schemaPath:"#/properties/loanId/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate37.errors = vErrors;
return errors === 0;
}

const schema19 = {"required":["responseCode","responseMessage"],"properties":{"responseCode":{"$ref":"urn:schema:7","not":{"const":"00"}},"responseMessage":{"$ref":"urn:schema:2"},"loanId":false},"type":"object"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseCode"},message:"must have required property '"+"responseCode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseMessage"},message:"must have required property '"+"responseMessage"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
if(!(validate18(data0, {instancePath:instancePath+"/responseCode",parentData:data,parentDataProperty:"responseCode",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
const _errs2 = errors;
const _errs3 = errors;
if("00" !== data0){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs3 === errors;
if(valid1){
const err3 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/not",keyword:"not",params:{},message:"must NOT be valid"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.loanId !== undefined && func0.call(data, "loanId")){
const err4 = {instancePath:instancePath+"/loanId",schemaPath:"#/properties/loanId/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate36.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/200/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/400/content/application~1json/schema"] = validate24;

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

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/400/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/401/content/application~1json/schema"] = validate24;

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

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/401/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1passport~1oauth~1token/post/requestBody/content/application~1x-www-form-urlencoded/schema"] = validate44;
const schema20 = {"$ref":"urn:schema:13"};
const schema21 = {"required":["grant_type"],"properties":{"grant_type":{"const":"client_credentials","type":"string"},"scope":{"type":"string"}},"type":"object"};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.grant_type === undefined) || (!(func0.call(data, "grant_type")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "grant_type"},message:"must have required property '"+"grant_type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.grant_type !== undefined && func0.call(data, "grant_type")){
let data0 = data.grant_type;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("client_credentials" !== data0){
const err2 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "client_credentials"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.scope !== undefined && func0.call(data, "scope")){
if(typeof data.scope !== "string"){
const err3 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate45.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate45(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
validate44.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1passport~1oauth~1token/post/parameters"] = validate47;
const schema22 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate47.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/200/content/application~1json/schema"] = validate48;
const schema23 = {"$ref":"urn:schema:14"};
const schema24 = {"required":["access_token","token_type","expires_in","scope","jti"],"properties":{"access_token":{"pattern":"^[A-Za-z0-9._~+/-]+=*$","type":"string"},"token_type":{"const":"bearer","type":"string"},"expires_in":{"minimum":1,"type":"integer"},"scope":{"type":"string"},"jti":{"minLength":1,"type":"string"}},"type":"object"};
const pattern4 = func6("^[A-Za-z0-9._~+/-]+=*$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.access_token === undefined) || (!(func0.call(data, "access_token")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access_token"},message:"must have required property '"+"access_token"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.token_type === undefined) || (!(func0.call(data, "token_type")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_type"},message:"must have required property '"+"token_type"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.expires_in === undefined) || (!(func0.call(data, "expires_in")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_in"},message:"must have required property '"+"expires_in"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.scope === undefined) || (!(func0.call(data, "scope")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.jti === undefined) || (!(func0.call(data, "jti")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "jti"},message:"must have required property '"+"jti"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.access_token !== undefined && func0.call(data, "access_token")){
let data0 = data.access_token;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~+/-]+=*$"},message:"must match pattern \""+"^[A-Za-z0-9._~+/-]+=*$"+"\""};
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
const err6 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.token_type !== undefined && func0.call(data, "token_type")){
let data1 = data.token_type;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if("bearer" !== data1){
const err8 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/const",keyword:"const",params:{allowedValue: "bearer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.expires_in !== undefined && func0.call(data, "expires_in")){
let data2 = data.expires_in;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.scope !== undefined && func0.call(data, "scope")){
if(typeof data.scope !== "string"){
const err11 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.jti !== undefined && func0.call(data, "jti")){
let data4 = data.jti;
if(typeof data4 === "string"){
if(func10(data4) < 1){
const err12 = {instancePath:instancePath+"/jti",schemaPath:"#/properties/jti/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/jti",schemaPath:"#/properties/jti/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate49(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/200/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/400/content/application~1json/schema"] = validate51;
const schema25 = {"$ref":"urn:schema:15"};
const schema26 = {"required":["error","error_description"],"properties":{"error":{"minLength":1,"type":"string"},"error_description":{"type":"string"}},"type":"object"};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.error === undefined) || (!(func0.call(data, "error")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.error_description === undefined) || (!(func0.call(data, "error_description")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error_description"},message:"must have required property '"+"error_description"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.error !== undefined && func0.call(data, "error")){
let data0 = data.error;
if(typeof data0 === "string"){
if(func10(data0) < 1){
const err2 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err3 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.error_description !== undefined && func0.call(data, "error_description")){
if(typeof data.error_description !== "string"){
const err4 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate52(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/400/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/401/content/application~1json/schema"] = validate51;

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate52(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/401/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}

  },
  brief(exports, require) {
"use strict";
exports["request /paths/~1tenured-offers/get/parameters"] = validate0;
const schema0 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{"customerId":{"$ref":"urn:schema:0"},"amount":{"pattern":"^\\d+$","type":"string"},"merchantId":{"minLength":1,"type":"string"},"itemDescription":{"type":"string"},"bvn":{"pattern":"^\\d+$","type":"string"},"dateOfBirth":{"format":"date","type":"string"},"serviceType":{"type":"string"}},"required":["customerId","amount","merchantId"],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};
const func0 = Object.prototype.hasOwnProperty;
const func6 = require("patternEngine");
const func10 = require("ajv/dist/runtime/ucs2length").default;
const schema1 = {"pattern":"^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$","type":"string"};
const pattern0 = func6("^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$", "u");

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate1.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$"},message:"must match pattern \""+"^(?:\\+?\\d+|[^\\s@]+@[^\\s@]+)$"+"\""}];
return false;
}
}
else {
validate1.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate1.errors = vErrors;
return errors === 0;
}

const pattern1 = func6("^\\d+$", "u");
const formats0 = require("formats").date;

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate0.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
let missing0;
if(((((data1.customerId === undefined) || (!(func0.call(data1, "customerId")))) && (missing0 = "customerId")) || (((data1.amount === undefined) || (!(func0.call(data1, "amount")))) && (missing0 = "amount"))) || (((data1.merchantId === undefined) || (!(func0.call(data1, "merchantId")))) && (missing0 = "merchantId"))){
validate0.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data1.customerId !== undefined && func0.call(data1, "customerId")){
const _errs5 = errors;
if(!(validate1(data1.customerId, {instancePath:instancePath+"/query/customerId",parentData:data1,parentDataProperty:"customerId",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.amount !== undefined && func0.call(data1, "amount")){
let data3 = data1.amount;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
validate0.errors = [{instancePath:instancePath+"/query/amount",schemaPath:"#/properties/query/properties/amount/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/query/amount",schemaPath:"#/properties/query/properties/amount/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.merchantId !== undefined && func0.call(data1, "merchantId")){
let data4 = data1.merchantId;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func10(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/query/merchantId",schemaPath:"#/properties/query/properties/merchantId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/query/merchantId",schemaPath:"#/properties/query/properties/merchantId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.itemDescription !== undefined && func0.call(data1, "itemDescription")){
const _errs10 = errors;
if(typeof data1.itemDescription !== "string"){
validate0.errors = [{instancePath:instancePath+"/query/itemDescription",schemaPath:"#/properties/query/properties/itemDescription/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.bvn !== undefined && func0.call(data1, "bvn")){
let data6 = data1.bvn;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
validate0.errors = [{instancePath:instancePath+"/query/bvn",schemaPath:"#/properties/query/properties/bvn/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/query/bvn",schemaPath:"#/properties/query/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.dateOfBirth !== undefined && func0.call(data1, "dateOfBirth")){
let data7 = data1.dateOfBirth;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
validate0.errors = [{instancePath:instancePath+"/query/dateOfBirth",schemaPath:"#/properties/query/properties/dateOfBirth/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/query/dateOfBirth",schemaPath:"#/properties/query/properties/dateOfBirth/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.serviceType !== undefined && func0.call(data1, "serviceType")){
const _errs16 = errors;
if(typeof data1.serviceType !== "string"){
validate0.errors = [{instancePath:instancePath+"/query/serviceType",schemaPath:"#/properties/query/properties/serviceType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs16 === errors;
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
else {
validate0.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
let data9 = data.header;
const _errs18 = errors;
if(errors === _errs18){
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
validate0.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data10 = data.cookie;
const _errs20 = errors;
if(errors === _errs20){
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
validate0.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/200/content/application~1json/schema"] = validate3;
const schema2 = {"anyOf":[{"$ref":"urn:schema:1"},{"$ref":"urn:schema:6"}]};
const schema3 = {"required":["responseCode","responseMessage","offers"],"properties":{"responseCode":{"const":"00","type":"string"},"responseMessage":{"$ref":"urn:schema:2"},"offers":{"minItems":1,"items":{"$ref":"urn:schema:3"},"type":"array"}},"type":"object"};
const schema4 = {"type":"string"};

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate5.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
validate5.errors = vErrors;
return errors === 0;
}

const schema5 = {"required":["offerId","amountOffered","interest","amountPayable","tenure","expiryDate","currency","description"],"properties":{"offerId":{"minLength":1,"type":"string"},"amountOffered":{"$ref":"urn:schema:4","minimum":1},"interest":{"minimum":0,"type":"number"},"amountPayable":{"$ref":"urn:schema:4"},"fees":{"items":{"$ref":"urn:schema:5"},"type":"array"},"tenure":{"minimum":1,"type":"integer"},"terms":{"type":"string"},"expiryDate":{"format":"date-time","pattern":"Z$","type":"string"},"currency":{"const":"566","type":"string"},"description":{"type":"string"},"type":{"enum":["One-Off","Installmental"],"type":"string"},"initialPayment":{"$ref":"urn:schema:4"},"noOfInstallments":{"minimum":1,"type":"integer"}},"if":{"required":["type"],"properties":{"type":{"const":"Installmental"}}},"then":{"dependentRequired":{"type":["initialPayment","noOfInstallments"]}},"type":"object"};
const schema6 = {"minimum":0,"type":"integer"};

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
validate8.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
validate8.errors = vErrors;
return errors === 0;
}

const schema7 = {"required":["name","amount"],"properties":{"name":{"type":"string"},"amount":{"$ref":"urn:schema:4"}},"type":"object"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.name === undefined) || (!(func0.call(data, "name")))) && (missing0 = "name")) || (((data.amount === undefined) || (!(func0.call(data, "amount")))) && (missing0 = "amount"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.name !== undefined && func0.call(data, "name")){
const _errs1 = errors;
if(typeof data.name !== "string"){
validate11.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount !== undefined && func0.call(data, "amount")){
const _errs3 = errors;
if(!(validate8(data.amount, {instancePath:instancePath+"/amount",parentData:data,parentDataProperty:"amount",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

const formats2 = require("formats")["date-time"];
const pattern3 = func6("Z$", "u");

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.type !== undefined && func0.call(data, "type")){
if("Installmental" !== data.type){
const err1 = {};
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
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(data.type !== undefined && func0.call(data, "type") && ((((data.initialPayment === undefined) || (!(func0.call(data, "initialPayment")))) && (missing1 = "initialPayment")) || (((data.noOfInstallments === undefined) || (!(func0.call(data, "noOfInstallments")))) && (missing1 = "noOfInstallments")))){
validate7.errors = [{instancePath,schemaPath:"#/then/dependentRequired",keyword:"dependentRequired",params:{property: "type",
    missingProperty: missing1,
    depsCount: 2,
    deps: "initialPayment, noOfInstallments"},message:"must have properties initialPayment, noOfInstallments when property type is present"}];
return false;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate7.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((((((((data.offerId === undefined) || (!(func0.call(data, "offerId")))) && (missing2 = "offerId")) || (((data.amountOffered === undefined) || (!(func0.call(data, "amountOffered")))) && (missing2 = "amountOffered"))) || (((data.interest === undefined) || (!(func0.call(data, "interest")))) && (missing2 = "interest"))) || (((data.amountPayable === undefined) || (!(func0.call(data, "amountPayable")))) && (missing2 = "amountPayable"))) || (((data.tenure === undefined) || (!(func0.call(data, "tenure")))) && (missing2 = "tenure"))) || (((data.expiryDate === undefined) || (!(func0.call(data, "expiryDate")))) && (missing2 = "expiryDate"))) || (((data.currency === undefined) || (!(func0.call(data, "currency")))) && (missing2 = "currency"))) || (((data.description === undefined) || (!(func0.call(data, "description")))) && (missing2 = "description"))){
validate7.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.offerId !== undefined && func0.call(data, "offerId")){
let data1 = data.offerId;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func10(data1) < 1){
validate7.errors = [{instancePath:instancePath+"/offerId",schemaPath:"#/properties/offerId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/offerId",schemaPath:"#/properties/offerId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.amountOffered !== undefined && func0.call(data, "amountOffered")){
let data2 = data.amountOffered;
const _errs7 = errors;
if(!(validate8(data2, {instancePath:instancePath+"/amountOffered",parentData:data,parentDataProperty:"amountOffered",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate7.errors = [{instancePath:instancePath+"/amountOffered",schemaPath:"#/properties/amountOffered/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.interest !== undefined && func0.call(data, "interest")){
let data3 = data.interest;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate7.errors = [{instancePath:instancePath+"/interest",schemaPath:"#/properties/interest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/interest",schemaPath:"#/properties/interest/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.amountPayable !== undefined && func0.call(data, "amountPayable")){
const _errs10 = errors;
if(!(validate8(data.amountPayable, {instancePath:instancePath+"/amountPayable",parentData:data,parentDataProperty:"amountPayable",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.fees !== undefined && func0.call(data, "fees")){
let data5 = data.fees;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate11(data5[i0], {instancePath:instancePath+"/fees/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
validate7.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.tenure !== undefined && func0.call(data, "tenure")){
let data7 = data.tenure;
const _errs14 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate7.errors = [{instancePath:instancePath+"/tenure",schemaPath:"#/properties/tenure/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
validate7.errors = [{instancePath:instancePath+"/tenure",schemaPath:"#/properties/tenure/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.terms !== undefined && func0.call(data, "terms")){
const _errs16 = errors;
if(typeof data.terms !== "string"){
validate7.errors = [{instancePath:instancePath+"/terms",schemaPath:"#/properties/terms/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.expiryDate !== undefined && func0.call(data, "expiryDate")){
let data9 = data.expiryDate;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
validate7.errors = [{instancePath:instancePath+"/expiryDate",schemaPath:"#/properties/expiryDate/pattern",keyword:"pattern",params:{pattern: "Z$"},message:"must match pattern \""+"Z$"+"\""}];
return false;
}
else {
if(!(formats2(data9))){
validate7.errors = [{instancePath:instancePath+"/expiryDate",schemaPath:"#/properties/expiryDate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
}
else {
validate7.errors = [{instancePath:instancePath+"/expiryDate",schemaPath:"#/properties/expiryDate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.currency !== undefined && func0.call(data, "currency")){
let data10 = data.currency;
const _errs20 = errors;
if(typeof data10 !== "string"){
validate7.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("566" !== data10){
validate7.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/const",keyword:"const",params:{allowedValue: "566"},message:"must be equal to constant"}];
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.description !== undefined && func0.call(data, "description")){
const _errs22 = errors;
if(typeof data.description !== "string"){
validate7.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.type !== undefined && func0.call(data, "type")){
let data12 = data.type;
const _errs24 = errors;
if(typeof data12 !== "string"){
validate7.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data12 === "One-Off") || (data12 === "Installmental"))){
validate7.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema5.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.initialPayment !== undefined && func0.call(data, "initialPayment")){
const _errs26 = errors;
if(!(validate8(data.initialPayment, {instancePath:instancePath+"/initialPayment",parentData:data,parentDataProperty:"initialPayment",rootData}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.noOfInstallments !== undefined && func0.call(data, "noOfInstallments")){
let data14 = data.noOfInstallments;
const _errs27 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate7.errors = [{instancePath:instancePath+"/noOfInstallments",schemaPath:"#/properties/noOfInstallments/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
validate7.errors = [{instancePath:instancePath+"/noOfInstallments",schemaPath:"#/properties/noOfInstallments/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
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
validate7.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate7.errors = vErrors;
return errors === 0;
}


function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))) && (missing0 = "responseCode")) || (((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))) && (missing0 = "responseMessage"))) || (((data.offers === undefined) || (!(func0.call(data, "offers")))) && (missing0 = "offers"))){
validate4.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate4.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("00" !== data0){
validate4.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/const",keyword:"const",params:{allowedValue: "00"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
const _errs3 = errors;
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offers !== undefined && func0.call(data, "offers")){
let data2 = data.offers;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length < 1){
validate4.errors = [{instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate7(data2[i0], {instancePath:instancePath+"/offers/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate4.errors = [{instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate4.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate4.errors = vErrors;
return errors === 0;
}

const schema8 = {"required":["responseCode","responseMessage","offers"],"properties":{"responseCode":{"$ref":"urn:schema:7","not":{"const":"00"}},"responseMessage":{"$ref":"urn:schema:2"},"offers":{"maxItems":0,"items":{"$ref":"urn:schema:3"},"type":"array"}},"type":"object"};
const schema9 = {"minLength":1,"type":"string"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func10(data) < 1){
validate18.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))) && (missing0 = "responseCode")) || (((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))) && (missing0 = "responseMessage"))) || (((data.offers === undefined) || (!(func0.call(data, "offers")))) && (missing0 = "offers"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
const _errs1 = errors;
if(!(validate18(data0, {instancePath:instancePath+"/responseCode",parentData:data,parentDataProperty:"responseCode",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
else {
const _errs2 = errors;
const _errs3 = errors;
if("00" !== data0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid1 = _errs3 === errors;
if(valid1){
validate17.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/not",keyword:"not",params:{},message:"must NOT be valid"}];
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
const _errs4 = errors;
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offers !== undefined && func0.call(data, "offers")){
let data2 = data.offers;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 0){
validate17.errors = [{instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/maxItems",keyword:"maxItems",params:{limit: 0},message:"must NOT have more than 0 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate7(data2[i0], {instancePath:instancePath+"/offers/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
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
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}


function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate4(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(!(validate17(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate3.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate3.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/200/headers"] = validate23;
const schema10 = {"properties":{},"required":[],"type":"object"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/400/content/application~1json/schema"] = validate24;
const schema11 = {"$ref":"urn:schema:8"};
const schema12 = {"required":["responseCode","responseMessage"],"properties":{"responseCode":{"$ref":"urn:schema:7","not":{"const":"00"}},"responseMessage":{"$ref":"urn:schema:2"}},"type":"object"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))) && (missing0 = "responseCode")) || (((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))) && (missing0 = "responseMessage"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
const _errs1 = errors;
if(!(validate18(data0, {instancePath:instancePath+"/responseCode",parentData:data,parentDataProperty:"responseCode",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
else {
const _errs2 = errors;
const _errs3 = errors;
if("00" !== data0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid1 = _errs3 === errors;
if(valid1){
validate25.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/not",keyword:"not",params:{},message:"must NOT be valid"}];
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
const _errs4 = errors;
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
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

exports["response /paths/~1tenured-offers/get/responses/400/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers/get/responses/401/content/application~1json/schema"] = validate24;

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

exports["response /paths/~1tenured-offers/get/responses/401/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1tenured-offers~1{offerId}~1accept/post/requestBody/content/application~1json/schema"] = validate29;
const schema13 = {"$ref":"urn:schema:9"};
const schema14 = {"required":["customerId","providerCode","merchantCode"],"properties":{"customerId":{"$ref":"urn:schema:0"},"providerCode":{"minLength":1,"type":"string"},"merchantCode":{"minLength":1,"type":"string"},"debitMethod":{"$ref":"urn:schema:10"}},"type":"object"};
const schema15 = {"properties":{"identifier":{"type":"string"},"authData":{"type":"string"}},"type":"object"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.identifier !== undefined && func0.call(data, "identifier")){
const _errs1 = errors;
if(typeof data.identifier !== "string"){
validate32.errors = [{instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.authData !== undefined && func0.call(data, "authData")){
const _errs3 = errors;
if(typeof data.authData !== "string"){
validate32.errors = [{instancePath:instancePath+"/authData",schemaPath:"#/properties/authData/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.customerId === undefined) || (!(func0.call(data, "customerId")))) && (missing0 = "customerId")) || (((data.providerCode === undefined) || (!(func0.call(data, "providerCode")))) && (missing0 = "providerCode"))) || (((data.merchantCode === undefined) || (!(func0.call(data, "merchantCode")))) && (missing0 = "merchantCode"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.customerId !== undefined && func0.call(data, "customerId")){
const _errs1 = errors;
if(!(validate1(data.customerId, {instancePath:instancePath+"/customerId",parentData:data,parentDataProperty:"customerId",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.providerCode !== undefined && func0.call(data, "providerCode")){
let data1 = data.providerCode;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data1 === "string"){
if(func10(data1) < 1){
validate30.errors = [{instancePath:instancePath+"/providerCode",schemaPath:"#/properties/providerCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/providerCode",schemaPath:"#/properties/providerCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.merchantCode !== undefined && func0.call(data, "merchantCode")){
let data2 = data.merchantCode;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(func10(data2) < 1){
validate30.errors = [{instancePath:instancePath+"/merchantCode",schemaPath:"#/properties/merchantCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/merchantCode",schemaPath:"#/properties/merchantCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debitMethod !== undefined && func0.call(data, "debitMethod")){
const _errs6 = errors;
if(!(validate32(data.debitMethod, {instancePath:instancePath+"/debitMethod",parentData:data,parentDataProperty:"debitMethod",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
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
if(!(validate30(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
validate29.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1tenured-offers~1{offerId}~1accept/post/parameters"] = validate35;
const schema16 = {"properties":{"path":{"properties":{"offerId":{"minLength":1,"type":"string"}},"required":["offerId"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.offerId === undefined) || (!(func0.call(data0, "offerId")))) && (missing0 = "offerId")){
validate35.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data0.offerId !== undefined && func0.call(data0, "offerId")){
let data1 = data0.offerId;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func10(data1) < 1){
validate35.errors = [{instancePath:instancePath+"/path/offerId",schemaPath:"#/properties/path/properties/offerId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/path/offerId",schemaPath:"#/properties/path/properties/offerId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
let data2 = data.query;
const _errs5 = errors;
if(errors === _errs5){
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate35.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data3 = data.header;
const _errs7 = errors;
if(errors === _errs7){
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate35.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data4 = data.cookie;
const _errs9 = errors;
if(errors === _errs9){
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
validate35.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
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
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/200/content/application~1json/schema"] = validate36;
const schema17 = {"anyOf":[{"$ref":"urn:schema:11"},{"$ref":"urn:schema:12"}]};
const schema18 = {"required":["responseCode","responseMessage","loanId"],"properties":{"responseCode":{"const":"00","type":"string"},"responseMessage":{"$ref":"urn:schema:2"},"loanId":{"minLength":1,"type":"string"}},"type":"object"};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))) && (missing0 = "responseCode")) || (((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))) && (missing0 = "responseMessage"))) || (((data.loanId === undefined) || (!(func0.call(data, "loanId")))) && (missing0 = "loanId"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate37.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("00" !== data0){
validate37.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/const",keyword:"const",params:{allowedValue: "00"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
const _errs3 = errors;
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanId !== undefined && func0.call(data, "loanId")){
let data2 = data.loanId;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(func10(data2) < 1){
validate37.errors = [{instancePath:instancePath+"/loanId",schemaPath:"#/properties/loanId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/loanId",schemaPath:"#/properties/loanId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}

const schema19 = {"required":["responseCode","responseMessage"],"properties":{"responseCode":{"$ref":"urn:schema:7","not":{"const":"00"}},"responseMessage":{"$ref":"urn:schema:2"},"loanId":false},"type":"object"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))) && (missing0 = "responseCode")) || (((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))) && (missing0 = "responseMessage"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data0 = data.responseCode;
const _errs1 = errors;
if(!(validate18(data0, {instancePath:instancePath+"/responseCode",parentData:data,parentDataProperty:"responseCode",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
else {
const _errs2 = errors;
const _errs3 = errors;
if("00" !== data0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid1 = _errs3 === errors;
if(valid1){
validate40.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/not",keyword:"not",params:{},message:"must NOT be valid"}];
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
const _errs4 = errors;
if(!(validate5(data.responseMessage, {instancePath:instancePath+"/responseMessage",parentData:data,parentDataProperty:"responseMessage",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanId !== undefined && func0.call(data, "loanId")){
var valid0 = false;
validate40.errors = [{instancePath:instancePath+"/loanId",schemaPath:"#/properties/loanId/false schema",keyword:"false schema",params:{},message:"boolean schema is false"}];
return false;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate36.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate36.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/200/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/400/content/application~1json/schema"] = validate24;

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

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/400/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/401/content/application~1json/schema"] = validate24;

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

exports["response /paths/~1tenured-offers~1{offerId}~1accept/post/responses/401/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1passport~1oauth~1token/post/requestBody/content/application~1x-www-form-urlencoded/schema"] = validate44;
const schema20 = {"$ref":"urn:schema:13"};
const schema21 = {"required":["grant_type"],"properties":{"grant_type":{"const":"client_credentials","type":"string"},"scope":{"type":"string"}},"type":"object"};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.grant_type === undefined) || (!(func0.call(data, "grant_type")))) && (missing0 = "grant_type")){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.grant_type !== undefined && func0.call(data, "grant_type")){
let data0 = data.grant_type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate45.errors = [{instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("client_credentials" !== data0){
validate45.errors = [{instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "client_credentials"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined && func0.call(data, "scope")){
const _errs3 = errors;
if(typeof data.scope !== "string"){
validate45.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate45(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
validate44.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1passport~1oauth~1token/post/parameters"] = validate47;
const schema22 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
const _errs1 = errors;
if(errors === _errs1){
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
validate47.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate47.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate47.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate47.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/200/content/application~1json/schema"] = validate48;
const schema23 = {"$ref":"urn:schema:14"};
const schema24 = {"required":["access_token","token_type","expires_in","scope","jti"],"properties":{"access_token":{"pattern":"^[A-Za-z0-9._~+/-]+=*$","type":"string"},"token_type":{"const":"bearer","type":"string"},"expires_in":{"minimum":1,"type":"integer"},"scope":{"type":"string"},"jti":{"minLength":1,"type":"string"}},"type":"object"};
const pattern4 = func6("^[A-Za-z0-9._~+/-]+=*$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.access_token === undefined) || (!(func0.call(data, "access_token")))) && (missing0 = "access_token")) || (((data.token_type === undefined) || (!(func0.call(data, "token_type")))) && (missing0 = "token_type"))) || (((data.expires_in === undefined) || (!(func0.call(data, "expires_in")))) && (missing0 = "expires_in"))) || (((data.scope === undefined) || (!(func0.call(data, "scope")))) && (missing0 = "scope"))) || (((data.jti === undefined) || (!(func0.call(data, "jti")))) && (missing0 = "jti"))){
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.access_token !== undefined && func0.call(data, "access_token")){
let data0 = data.access_token;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate49.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~+/-]+=*$"},message:"must match pattern \""+"^[A-Za-z0-9._~+/-]+=*$"+"\""}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token_type !== undefined && func0.call(data, "token_type")){
let data1 = data.token_type;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate49.errors = [{instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("bearer" !== data1){
validate49.errors = [{instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/const",keyword:"const",params:{allowedValue: "bearer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expires_in !== undefined && func0.call(data, "expires_in")){
let data2 = data.expires_in;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate49.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate49.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined && func0.call(data, "scope")){
const _errs7 = errors;
if(typeof data.scope !== "string"){
validate49.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jti !== undefined && func0.call(data, "jti")){
let data4 = data.jti;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(func10(data4) < 1){
validate49.errors = [{instancePath:instancePath+"/jti",schemaPath:"#/properties/jti/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/jti",schemaPath:"#/properties/jti/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
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
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate49(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/200/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/400/content/application~1json/schema"] = validate51;
const schema25 = {"$ref":"urn:schema:15"};
const schema26 = {"required":["error","error_description"],"properties":{"error":{"minLength":1,"type":"string"},"error_description":{"type":"string"}},"type":"object"};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error")) || (((data.error_description === undefined) || (!(func0.call(data, "error_description")))) && (missing0 = "error_description"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.error !== undefined && func0.call(data, "error")){
let data0 = data.error;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func10(data0) < 1){
validate52.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error_description !== undefined && func0.call(data, "error_description")){
const _errs3 = errors;
if(typeof data.error_description !== "string"){
validate52.errors = [{instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate52(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/400/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/401/content/application~1json/schema"] = validate51;

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate52(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1passport~1oauth~1token/post/responses/401/headers"] = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

  },
}
