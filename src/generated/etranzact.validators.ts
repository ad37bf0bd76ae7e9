// Generated from specs/etranzact.yaml by `npm run generate`. Never edit.

// @ts-nocheck
export const validators = {
  thorough(exports, require) {
"use strict";
exports["request /paths/~1auth~1token/post/requestBody/content/application~1json/schema"] = validate0;
const schema0 = {"$ref":"urn:schema:0"};
const schema1 = {"oneOf":[{"$ref":"urn:schema:1"},{"$ref":"urn:schema:2"}]};
const schema2 = {"required":["username","password"],"properties":{"username":{"minLength":1,"type":"string"},"password":{"format":"password","minLength":1,"type":"string"}},"type":"object"};
const func0 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.username === undefined) || (!(func0.call(data, "username")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.password === undefined) || (!(func0.call(data, "password")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.username !== undefined && func0.call(data, "username")){
let data0 = data.username;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.password !== undefined && func0.call(data, "password")){
let data1 = data.password;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err5 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}

const schema3 = {"required":["refresh_token","grant_type"],"properties":{"refresh_token":{"minLength":1,"type":"string"},"grant_type":{"const":"refresh_token","type":"string"}},"type":"object"};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.refresh_token === undefined) || (!(func0.call(data, "refresh_token")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refresh_token"},message:"must have required property '"+"refresh_token"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.grant_type === undefined) || (!(func0.call(data, "grant_type")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "grant_type"},message:"must have required property '"+"grant_type"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.refresh_token !== undefined && func0.call(data, "refresh_token")){
let data0 = data.refresh_token;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err2 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err3 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.grant_type !== undefined && func0.call(data, "grant_type")){
let data1 = data.grant_type;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("refresh_token" !== data1){
const err5 = {instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "refresh_token"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate4(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
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

exports["request /paths/~1auth~1token/post/parameters"] = validate7;
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

exports["response /paths/~1auth~1token/post/responses/200/content/application~1json/schema"] = validate8;
const schema5 = {"$ref":"urn:schema:3"};
const schema6 = {"required":["access_token","expires_in","refresh_expires_in","token_type","not-before-policy","session_state","scope","refresh_token"],"properties":{"access_token":{"minLength":1,"type":"string"},"expires_in":{"minimum":0,"type":"integer"},"refresh_expires_in":{"minimum":0,"type":"integer"},"token_type":{"const":"bearer","type":"string"},"id_token":{"type":["string","null"]},"not-before-policy":{"type":"integer"},"session_state":{"type":"string"},"scope":{"type":"string"},"refresh_token":{"minLength":1,"type":"string"}},"type":"object"};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if((data.expires_in === undefined) || (!(func0.call(data, "expires_in")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_in"},message:"must have required property '"+"expires_in"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.refresh_expires_in === undefined) || (!(func0.call(data, "refresh_expires_in")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refresh_expires_in"},message:"must have required property '"+"refresh_expires_in"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.token_type === undefined) || (!(func0.call(data, "token_type")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_type"},message:"must have required property '"+"token_type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data["not-before-policy"] === undefined) || (!(func0.call(data, "not-before-policy")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "not-before-policy"},message:"must have required property '"+"not-before-policy"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.session_state === undefined) || (!(func0.call(data, "session_state")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "session_state"},message:"must have required property '"+"session_state"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.scope === undefined) || (!(func0.call(data, "scope")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.refresh_token === undefined) || (!(func0.call(data, "refresh_token")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refresh_token"},message:"must have required property '"+"refresh_token"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.access_token !== undefined && func0.call(data, "access_token")){
let data0 = data.access_token;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err8 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.expires_in !== undefined && func0.call(data, "expires_in")){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.refresh_expires_in !== undefined && func0.call(data, "refresh_expires_in")){
let data2 = data.refresh_expires_in;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err12 = {instancePath:instancePath+"/refresh_expires_in",schemaPath:"#/properties/refresh_expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/refresh_expires_in",schemaPath:"#/properties/refresh_expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.token_type !== undefined && func0.call(data, "token_type")){
let data3 = data.token_type;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("bearer" !== data3){
const err15 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/const",keyword:"const",params:{allowedValue: "bearer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.id_token !== undefined && func0.call(data, "id_token")){
let data4 = data.id_token;
if((typeof data4 !== "string") && (data4 !== null)){
const err16 = {instancePath:instancePath+"/id_token",schemaPath:"#/properties/id_token/type",keyword:"type",params:{type: schema6.properties.id_token.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["not-before-policy"] !== undefined && func0.call(data, "not-before-policy")){
let data5 = data["not-before-policy"];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err17 = {instancePath:instancePath+"/not-before-policy",schemaPath:"#/properties/not-before-policy/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.session_state !== undefined && func0.call(data, "session_state")){
if(typeof data.session_state !== "string"){
const err18 = {instancePath:instancePath+"/session_state",schemaPath:"#/properties/session_state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.scope !== undefined && func0.call(data, "scope")){
if(typeof data.scope !== "string"){
const err19 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.refresh_token !== undefined && func0.call(data, "refresh_token")){
let data8 = data.refresh_token;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err20 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
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

exports["response /paths/~1auth~1token/post/responses/200/headers"] = validate11;
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

exports["response /paths/~1auth~1token/post/responses/401/content/application~1json/schema"] = validate12;
const schema8 = {"$ref":"urn:schema:4"};
const schema9 = {"required":["error","error_description"],"properties":{"error":{"type":"string"},"error_description":{"type":"string"}},"type":"object"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(typeof data.error !== "string"){
const err2 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.error_description !== undefined && func0.call(data, "error_description")){
if(typeof data.error_description !== "string"){
const err3 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},message:"must be string"};
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

exports["response /paths/~1auth~1token/post/responses/401/headers"] = validate11;

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

exports["request /paths/~1user~1addMandate/post/requestBody/content/application~1json/schema"] = validate15;
const schema10 = {"$ref":"urn:schema:5"};
const schema11 = {"required":["loanMandate"],"properties":{"loanMandate":{"$ref":"urn:schema:6"}},"type":"object"};
const schema12 = {"required":["bvn","merchantId","loanReference","loanAmount","customerID","bankCode","customerName","customerEmail","phoneNumber","totalRepaymentExpected","loanTenure","repaymentType","preferredRepaymentBankCBNCode","preferredRepaymentAccount","collectionPaymentSchedule"],"properties":{"bvn":{"minLength":1,"type":"string"},"merchantId":{"minLength":1,"type":"string"},"loanReference":{"minLength":1,"type":"string"},"linkedAccountNumber":{"minLength":1,"type":"string"},"loanAmount":{"$ref":"urn:schema:7"},"customerID":{"minLength":1,"type":"string"},"bankCode":{"minLength":1,"type":"string"},"customerName":{"minLength":1,"type":"string"},"customerEmail":{"minLength":1,"type":"string"},"phoneNumber":{"minLength":1,"type":"string"},"totalRepaymentExpected":{"$ref":"urn:schema:7"},"loanTenure":{"minimum":1,"type":"integer"},"repaymentType":{"minLength":1,"type":"string"},"preferredRepaymentBankCBNCode":{"minLength":1,"type":"string"},"preferredRepaymentAccount":{"minLength":1,"type":"string"},"collectionPaymentSchedule":{"minItems":1,"maxItems":1000,"items":{"$ref":"urn:schema:8"},"type":"array"}},"type":"object"};
const schema13 = {"minimum":1,"type":"integer"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(data < 1 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate18.errors = vErrors;
return errors === 0;
}

const schema14 = {"required":["repaymentDate","repaymentAmountInNaira","paymentReference"],"properties":{"repaymentDate":{"$ref":"urn:schema:9"},"repaymentAmountInNaira":{"$ref":"urn:schema:7"},"paymentReference":{"pattern":"^.+_[^_]+$","type":"string"}},"type":"object"};
const func87 = require("patternEngine");
const schema15 = {"format":"date-time","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$","type":"string"};
const formats0 = require("formats")["date-time"];
const pattern0 = func87("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(formats0(data))){
const err1 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const pattern1 = func87("^.+_[^_]+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.repaymentDate === undefined) || (!(func0.call(data, "repaymentDate")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentDate"},message:"must have required property '"+"repaymentDate"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.repaymentAmountInNaira === undefined) || (!(func0.call(data, "repaymentAmountInNaira")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentAmountInNaira"},message:"must have required property '"+"repaymentAmountInNaira"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.paymentReference === undefined) || (!(func0.call(data, "paymentReference")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "paymentReference"},message:"must have required property '"+"paymentReference"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.repaymentDate !== undefined && func0.call(data, "repaymentDate")){
if(!(validate22(data.repaymentDate, {instancePath:instancePath+"/repaymentDate",parentData:data,parentDataProperty:"repaymentDate",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.repaymentAmountInNaira !== undefined && func0.call(data, "repaymentAmountInNaira")){
if(!(validate18(data.repaymentAmountInNaira, {instancePath:instancePath+"/repaymentAmountInNaira",parentData:data,parentDataProperty:"repaymentAmountInNaira",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data.paymentReference !== undefined && func0.call(data, "paymentReference")){
let data2 = data.paymentReference;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err3 = {instancePath:instancePath+"/paymentReference",schemaPath:"#/properties/paymentReference/pattern",keyword:"pattern",params:{pattern: "^.+_[^_]+$"},message:"must match pattern \""+"^.+_[^_]+$"+"\""};
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
const err4 = {instancePath:instancePath+"/paymentReference",schemaPath:"#/properties/paymentReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate21.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.bvn === undefined) || (!(func0.call(data, "bvn")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bvn"},message:"must have required property '"+"bvn"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.merchantId === undefined) || (!(func0.call(data, "merchantId")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "merchantId"},message:"must have required property '"+"merchantId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.loanReference === undefined) || (!(func0.call(data, "loanReference")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanReference"},message:"must have required property '"+"loanReference"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.loanAmount === undefined) || (!(func0.call(data, "loanAmount")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanAmount"},message:"must have required property '"+"loanAmount"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.customerID === undefined) || (!(func0.call(data, "customerID")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerID"},message:"must have required property '"+"customerID"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.bankCode === undefined) || (!(func0.call(data, "bankCode")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bankCode"},message:"must have required property '"+"bankCode"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.customerName === undefined) || (!(func0.call(data, "customerName")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerName"},message:"must have required property '"+"customerName"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.customerEmail === undefined) || (!(func0.call(data, "customerEmail")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerEmail"},message:"must have required property '"+"customerEmail"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.phoneNumber === undefined) || (!(func0.call(data, "phoneNumber")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phoneNumber"},message:"must have required property '"+"phoneNumber"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.totalRepaymentExpected === undefined) || (!(func0.call(data, "totalRepaymentExpected")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "totalRepaymentExpected"},message:"must have required property '"+"totalRepaymentExpected"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.loanTenure === undefined) || (!(func0.call(data, "loanTenure")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanTenure"},message:"must have required property '"+"loanTenure"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.repaymentType === undefined) || (!(func0.call(data, "repaymentType")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentType"},message:"must have required property '"+"repaymentType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.preferredRepaymentBankCBNCode === undefined) || (!(func0.call(data, "preferredRepaymentBankCBNCode")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "preferredRepaymentBankCBNCode"},message:"must have required property '"+"preferredRepaymentBankCBNCode"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data.preferredRepaymentAccount === undefined) || (!(func0.call(data, "preferredRepaymentAccount")))){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "preferredRepaymentAccount"},message:"must have required property '"+"preferredRepaymentAccount"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data.collectionPaymentSchedule === undefined) || (!(func0.call(data, "collectionPaymentSchedule")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "collectionPaymentSchedule"},message:"must have required property '"+"collectionPaymentSchedule"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.bvn !== undefined && func0.call(data, "bvn")){
let data0 = data.bvn;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err15 = {instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.merchantId !== undefined && func0.call(data, "merchantId")){
let data1 = data.merchantId;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err17 = {instancePath:instancePath+"/merchantId",schemaPath:"#/properties/merchantId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/merchantId",schemaPath:"#/properties/merchantId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.loanReference !== undefined && func0.call(data, "loanReference")){
let data2 = data.loanReference;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err19 = {instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err20 = {instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.linkedAccountNumber !== undefined && func0.call(data, "linkedAccountNumber")){
let data3 = data.linkedAccountNumber;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err21 = {instancePath:instancePath+"/linkedAccountNumber",schemaPath:"#/properties/linkedAccountNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err22 = {instancePath:instancePath+"/linkedAccountNumber",schemaPath:"#/properties/linkedAccountNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.loanAmount !== undefined && func0.call(data, "loanAmount")){
if(!(validate18(data.loanAmount, {instancePath:instancePath+"/loanAmount",parentData:data,parentDataProperty:"loanAmount",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data.customerID !== undefined && func0.call(data, "customerID")){
let data5 = data.customerID;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err23 = {instancePath:instancePath+"/customerID",schemaPath:"#/properties/customerID/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err24 = {instancePath:instancePath+"/customerID",schemaPath:"#/properties/customerID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.bankCode !== undefined && func0.call(data, "bankCode")){
let data6 = data.bankCode;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err25 = {instancePath:instancePath+"/bankCode",schemaPath:"#/properties/bankCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/bankCode",schemaPath:"#/properties/bankCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.customerName !== undefined && func0.call(data, "customerName")){
let data7 = data.customerName;
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err27 = {instancePath:instancePath+"/customerName",schemaPath:"#/properties/customerName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/customerName",schemaPath:"#/properties/customerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.customerEmail !== undefined && func0.call(data, "customerEmail")){
let data8 = data.customerEmail;
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err29 = {instancePath:instancePath+"/customerEmail",schemaPath:"#/properties/customerEmail/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/customerEmail",schemaPath:"#/properties/customerEmail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.phoneNumber !== undefined && func0.call(data, "phoneNumber")){
let data9 = data.phoneNumber;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err31 = {instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.totalRepaymentExpected !== undefined && func0.call(data, "totalRepaymentExpected")){
if(!(validate18(data.totalRepaymentExpected, {instancePath:instancePath+"/totalRepaymentExpected",parentData:data,parentDataProperty:"totalRepaymentExpected",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data.loanTenure !== undefined && func0.call(data, "loanTenure")){
let data11 = data.loanTenure;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err33 = {instancePath:instancePath+"/loanTenure",schemaPath:"#/properties/loanTenure/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
const err34 = {instancePath:instancePath+"/loanTenure",schemaPath:"#/properties/loanTenure/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data.repaymentType !== undefined && func0.call(data, "repaymentType")){
let data12 = data.repaymentType;
if(typeof data12 === "string"){
if(func3(data12) < 1){
const err35 = {instancePath:instancePath+"/repaymentType",schemaPath:"#/properties/repaymentType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/repaymentType",schemaPath:"#/properties/repaymentType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.preferredRepaymentBankCBNCode !== undefined && func0.call(data, "preferredRepaymentBankCBNCode")){
let data13 = data.preferredRepaymentBankCBNCode;
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err37 = {instancePath:instancePath+"/preferredRepaymentBankCBNCode",schemaPath:"#/properties/preferredRepaymentBankCBNCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/preferredRepaymentBankCBNCode",schemaPath:"#/properties/preferredRepaymentBankCBNCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.preferredRepaymentAccount !== undefined && func0.call(data, "preferredRepaymentAccount")){
let data14 = data.preferredRepaymentAccount;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err39 = {instancePath:instancePath+"/preferredRepaymentAccount",schemaPath:"#/properties/preferredRepaymentAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/preferredRepaymentAccount",schemaPath:"#/properties/preferredRepaymentAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.collectionPaymentSchedule !== undefined && func0.call(data, "collectionPaymentSchedule")){
let data15 = data.collectionPaymentSchedule;
if(Array.isArray(data15)){
if(data15.length > 1000){
const err41 = {instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15.length < 1){
const err42 = {instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data15[i0], {instancePath:instancePath+"/collectionPaymentSchedule/" + i0,parentData:data15,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.loanMandate === undefined) || (!(func0.call(data, "loanMandate")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanMandate"},message:"must have required property '"+"loanMandate"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.loanMandate !== undefined && func0.call(data, "loanMandate")){
if(!(validate17(data.loanMandate, {instancePath:instancePath+"/loanMandate",parentData:data,parentDataProperty:"loanMandate",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
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

exports["request /paths/~1user~1addMandate/post/parameters"] = validate7;

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

exports["response /paths/~1user~1addMandate/post/responses/200/content/application~1json/schema"] = validate28;
const schema16 = {"oneOf":[{"$ref":"urn:schema:10"},{"$ref":"urn:schema:16"}]};
const schema17 = {"required":["status","message","data"],"properties":{"status":{"const":"00","type":"string"},"message":{"type":"string"},"data":{"$ref":"urn:schema:11"}},"type":"object"};
const schema18 = {"required":["createdAt","updatedAt","id","bvn","loanReference","merchantId","linkedAccountNumber","bankCode","loanAmount","customerID","customerName","customerEmail","phoneNumber","totalRepaymentExpected","loanTenure","repaymentType","preferredRepaymentBankCBNCode","preferredRepaymentAccount","status","collectionPaymentSchedule"],"properties":{"createdAt":{"$ref":"urn:schema:12"},"updatedAt":{"$ref":"urn:schema:12"},"id":{"type":"integer"},"bvn":{"type":"string"},"loanReference":{"type":"string"},"merchantId":{"type":"string"},"linkedAccountNumber":{"type":["string","null"]},"bankCode":{"type":"string"},"loanAmount":{"$ref":"urn:schema:13"},"customerID":{"type":"string"},"customerName":{"type":"string"},"customerEmail":{"type":"string"},"phoneNumber":{"type":"string"},"totalRepaymentExpected":{"$ref":"urn:schema:13"},"loanTenure":{"type":"integer"},"repaymentType":{"type":"string"},"preferredRepaymentBankCBNCode":{"type":"string"},"preferredRepaymentAccount":{"type":"string"},"status":{"enum":[0,1],"type":"integer"},"collectionPaymentSchedule":{"items":{"$ref":"urn:schema:14"},"type":"array"}},"type":"object"};
const schema19 = {"pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$","type":"string"};
const pattern2 = func87("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern2.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$"+"\""};
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
validate31.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"number"};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate34.errors = vErrors;
return errors === 0;
}

const schema21 = {"required":["createdAt","updatedAt","id","repaymentDate","repaymentAmountInNaira","transactionStatus","responseCode","responseMessage","loanReference","paymentReference","transactionReference"],"properties":{"createdAt":{"$ref":"urn:schema:12"},"updatedAt":{"$ref":"urn:schema:12"},"id":{"type":"integer"},"repaymentDate":{"$ref":"urn:schema:15"},"repaymentAmountInNaira":{"$ref":"urn:schema:13"},"transactionStatus":{"type":["string","null"]},"responseCode":{"type":["string","null"]},"responseMessage":{"type":["string","null"]},"loanReference":{"type":"string"},"paymentReference":{"type":"string"},"transactionReference":{"type":["string","null"]}},"type":"object"};
const schema22 = {"format":"date-time","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$","type":"string"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(formats0(data))){
const err1 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.updatedAt === undefined) || (!(func0.call(data, "updatedAt")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.repaymentDate === undefined) || (!(func0.call(data, "repaymentDate")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentDate"},message:"must have required property '"+"repaymentDate"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.repaymentAmountInNaira === undefined) || (!(func0.call(data, "repaymentAmountInNaira")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentAmountInNaira"},message:"must have required property '"+"repaymentAmountInNaira"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.transactionStatus === undefined) || (!(func0.call(data, "transactionStatus")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transactionStatus"},message:"must have required property '"+"transactionStatus"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseCode"},message:"must have required property '"+"responseCode"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responseMessage"},message:"must have required property '"+"responseMessage"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.loanReference === undefined) || (!(func0.call(data, "loanReference")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanReference"},message:"must have required property '"+"loanReference"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.paymentReference === undefined) || (!(func0.call(data, "paymentReference")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "paymentReference"},message:"must have required property '"+"paymentReference"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.transactionReference === undefined) || (!(func0.call(data, "transactionReference")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transactionReference"},message:"must have required property '"+"transactionReference"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
if(!(validate31(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.updatedAt !== undefined && func0.call(data, "updatedAt")){
if(!(validate31(data.updatedAt, {instancePath:instancePath+"/updatedAt",parentData:data,parentDataProperty:"updatedAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data2 = data.id;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.repaymentDate !== undefined && func0.call(data, "repaymentDate")){
if(!(validate40(data.repaymentDate, {instancePath:instancePath+"/repaymentDate",parentData:data,parentDataProperty:"repaymentDate",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.repaymentAmountInNaira !== undefined && func0.call(data, "repaymentAmountInNaira")){
if(!(validate34(data.repaymentAmountInNaira, {instancePath:instancePath+"/repaymentAmountInNaira",parentData:data,parentDataProperty:"repaymentAmountInNaira",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.transactionStatus !== undefined && func0.call(data, "transactionStatus")){
let data5 = data.transactionStatus;
if((typeof data5 !== "string") && (data5 !== null)){
const err12 = {instancePath:instancePath+"/transactionStatus",schemaPath:"#/properties/transactionStatus/type",keyword:"type",params:{type: schema21.properties.transactionStatus.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data6 = data.responseCode;
if((typeof data6 !== "string") && (data6 !== null)){
const err13 = {instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/type",keyword:"type",params:{type: schema21.properties.responseCode.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
let data7 = data.responseMessage;
if((typeof data7 !== "string") && (data7 !== null)){
const err14 = {instancePath:instancePath+"/responseMessage",schemaPath:"#/properties/responseMessage/type",keyword:"type",params:{type: schema21.properties.responseMessage.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.loanReference !== undefined && func0.call(data, "loanReference")){
if(typeof data.loanReference !== "string"){
const err15 = {instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.paymentReference !== undefined && func0.call(data, "paymentReference")){
if(typeof data.paymentReference !== "string"){
const err16 = {instancePath:instancePath+"/paymentReference",schemaPath:"#/properties/paymentReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.transactionReference !== undefined && func0.call(data, "transactionReference")){
let data10 = data.transactionReference;
if((typeof data10 !== "string") && (data10 !== null)){
const err17 = {instancePath:instancePath+"/transactionReference",schemaPath:"#/properties/transactionReference/type",keyword:"type",params:{type: schema21.properties.transactionReference.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.updatedAt === undefined) || (!(func0.call(data, "updatedAt")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.bvn === undefined) || (!(func0.call(data, "bvn")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bvn"},message:"must have required property '"+"bvn"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.loanReference === undefined) || (!(func0.call(data, "loanReference")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanReference"},message:"must have required property '"+"loanReference"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.merchantId === undefined) || (!(func0.call(data, "merchantId")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "merchantId"},message:"must have required property '"+"merchantId"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.linkedAccountNumber === undefined) || (!(func0.call(data, "linkedAccountNumber")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "linkedAccountNumber"},message:"must have required property '"+"linkedAccountNumber"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.bankCode === undefined) || (!(func0.call(data, "bankCode")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bankCode"},message:"must have required property '"+"bankCode"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.loanAmount === undefined) || (!(func0.call(data, "loanAmount")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanAmount"},message:"must have required property '"+"loanAmount"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.customerID === undefined) || (!(func0.call(data, "customerID")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerID"},message:"must have required property '"+"customerID"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.customerName === undefined) || (!(func0.call(data, "customerName")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerName"},message:"must have required property '"+"customerName"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.customerEmail === undefined) || (!(func0.call(data, "customerEmail")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customerEmail"},message:"must have required property '"+"customerEmail"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.phoneNumber === undefined) || (!(func0.call(data, "phoneNumber")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phoneNumber"},message:"must have required property '"+"phoneNumber"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data.totalRepaymentExpected === undefined) || (!(func0.call(data, "totalRepaymentExpected")))){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "totalRepaymentExpected"},message:"must have required property '"+"totalRepaymentExpected"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data.loanTenure === undefined) || (!(func0.call(data, "loanTenure")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loanTenure"},message:"must have required property '"+"loanTenure"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data.repaymentType === undefined) || (!(func0.call(data, "repaymentType")))){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentType"},message:"must have required property '"+"repaymentType"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((data.preferredRepaymentBankCBNCode === undefined) || (!(func0.call(data, "preferredRepaymentBankCBNCode")))){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "preferredRepaymentBankCBNCode"},message:"must have required property '"+"preferredRepaymentBankCBNCode"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((data.preferredRepaymentAccount === undefined) || (!(func0.call(data, "preferredRepaymentAccount")))){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "preferredRepaymentAccount"},message:"must have required property '"+"preferredRepaymentAccount"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data.collectionPaymentSchedule === undefined) || (!(func0.call(data, "collectionPaymentSchedule")))){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "collectionPaymentSchedule"},message:"must have required property '"+"collectionPaymentSchedule"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
if(!(validate31(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.updatedAt !== undefined && func0.call(data, "updatedAt")){
if(!(validate31(data.updatedAt, {instancePath:instancePath+"/updatedAt",parentData:data,parentDataProperty:"updatedAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data2 = data.id;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err20 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.bvn !== undefined && func0.call(data, "bvn")){
if(typeof data.bvn !== "string"){
const err21 = {instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.loanReference !== undefined && func0.call(data, "loanReference")){
if(typeof data.loanReference !== "string"){
const err22 = {instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.merchantId !== undefined && func0.call(data, "merchantId")){
if(typeof data.merchantId !== "string"){
const err23 = {instancePath:instancePath+"/merchantId",schemaPath:"#/properties/merchantId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.linkedAccountNumber !== undefined && func0.call(data, "linkedAccountNumber")){
let data6 = data.linkedAccountNumber;
if((typeof data6 !== "string") && (data6 !== null)){
const err24 = {instancePath:instancePath+"/linkedAccountNumber",schemaPath:"#/properties/linkedAccountNumber/type",keyword:"type",params:{type: schema18.properties.linkedAccountNumber.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.bankCode !== undefined && func0.call(data, "bankCode")){
if(typeof data.bankCode !== "string"){
const err25 = {instancePath:instancePath+"/bankCode",schemaPath:"#/properties/bankCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.loanAmount !== undefined && func0.call(data, "loanAmount")){
if(!(validate34(data.loanAmount, {instancePath:instancePath+"/loanAmount",parentData:data,parentDataProperty:"loanAmount",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.customerID !== undefined && func0.call(data, "customerID")){
if(typeof data.customerID !== "string"){
const err26 = {instancePath:instancePath+"/customerID",schemaPath:"#/properties/customerID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.customerName !== undefined && func0.call(data, "customerName")){
if(typeof data.customerName !== "string"){
const err27 = {instancePath:instancePath+"/customerName",schemaPath:"#/properties/customerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.customerEmail !== undefined && func0.call(data, "customerEmail")){
if(typeof data.customerEmail !== "string"){
const err28 = {instancePath:instancePath+"/customerEmail",schemaPath:"#/properties/customerEmail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.phoneNumber !== undefined && func0.call(data, "phoneNumber")){
if(typeof data.phoneNumber !== "string"){
const err29 = {instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.totalRepaymentExpected !== undefined && func0.call(data, "totalRepaymentExpected")){
if(!(validate34(data.totalRepaymentExpected, {instancePath:instancePath+"/totalRepaymentExpected",parentData:data,parentDataProperty:"totalRepaymentExpected",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.loanTenure !== undefined && func0.call(data, "loanTenure")){
let data14 = data.loanTenure;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err30 = {instancePath:instancePath+"/loanTenure",schemaPath:"#/properties/loanTenure/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.repaymentType !== undefined && func0.call(data, "repaymentType")){
if(typeof data.repaymentType !== "string"){
const err31 = {instancePath:instancePath+"/repaymentType",schemaPath:"#/properties/repaymentType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.preferredRepaymentBankCBNCode !== undefined && func0.call(data, "preferredRepaymentBankCBNCode")){
if(typeof data.preferredRepaymentBankCBNCode !== "string"){
const err32 = {instancePath:instancePath+"/preferredRepaymentBankCBNCode",schemaPath:"#/properties/preferredRepaymentBankCBNCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.preferredRepaymentAccount !== undefined && func0.call(data, "preferredRepaymentAccount")){
if(typeof data.preferredRepaymentAccount !== "string"){
const err33 = {instancePath:instancePath+"/preferredRepaymentAccount",schemaPath:"#/properties/preferredRepaymentAccount/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data18 = data.status;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err34 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data18 === 0) || (data18 === 1))){
const err35 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema18.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.collectionPaymentSchedule !== undefined && func0.call(data, "collectionPaymentSchedule")){
let data19 = data.collectionPaymentSchedule;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data19[i0], {instancePath:instancePath+"/collectionPaymentSchedule/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
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
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.data === undefined) || (!(func0.call(data, "data")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status !== undefined && func0.call(data, "status")){
let data0 = data.status;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("00" !== data0){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: "00"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err5 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
if(!(validate30(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema23 = {"required":["status","message","data"],"properties":{"status":{"pattern":"^(?:0[1-9]|[1-9]\\d)$","type":"string"},"message":{"type":"string"},"data":{"type":"null"}},"type":"object"};
const pattern4 = func87("^(?:0[1-9]|[1-9]\\d)$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.data === undefined) || (!(func0.call(data, "data")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status !== undefined && func0.call(data, "status")){
let data0 = data.status;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/pattern",keyword:"pattern",params:{pattern: "^(?:0[1-9]|[1-9]\\d)$"},message:"must match pattern \""+"^(?:0[1-9]|[1-9]\\d)$"+"\""};
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
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err5 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
if(data.data !== null){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "null"},message:"must be null"};
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
validate46.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate46(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
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
validate28.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1addMandate/post/responses/200/headers"] = validate11;

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

exports["response /paths/~1user~1addMandate/post/responses/401/content/application~1json/schema"] = validate12;

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

exports["response /paths/~1user~1addMandate/post/responses/401/headers"] = validate48;
const schema24 = {"properties":{"WWW-Authenticate":{"type":"string"}},"required":[],"type":"object"};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["WWW-Authenticate"] !== undefined && func0.call(data, "WWW-Authenticate")){
if(typeof data["WWW-Authenticate"] !== "string"){
const err0 = {instancePath:instancePath+"/WWW-Authenticate",schemaPath:"#/properties/WWW-Authenticate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1user~1getMandate~1{loanReference}/get/parameters"] = validate49;
const schema25 = {"properties":{"path":{"properties":{"loanReference":{"minLength":1,"type":"string"}},"required":["loanReference"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if((data0.loanReference === undefined) || (!(func0.call(data0, "loanReference")))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "loanReference"},message:"must have required property '"+"loanReference"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.loanReference !== undefined && func0.call(data0, "loanReference")){
let data1 = data0.loanReference;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err1 = {instancePath:instancePath+"/path/loanReference",schemaPath:"#/properties/path/properties/loanReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err2 = {instancePath:instancePath+"/path/loanReference",schemaPath:"#/properties/path/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate49.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/200/content/application~1json/schema"] = validate50;
const schema26 = {"$ref":"urn:schema:10"};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
validate50.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/200/headers"] = validate11;

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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/401/content/application~1json/schema"] = validate12;

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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/401/headers"] = validate48;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["WWW-Authenticate"] !== undefined && func0.call(data, "WWW-Authenticate")){
if(typeof data["WWW-Authenticate"] !== "string"){
const err0 = {instancePath:instancePath+"/WWW-Authenticate",schemaPath:"#/properties/WWW-Authenticate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/404/content/application~1json/schema"] = validate52;
const schema27 = {"$ref":"urn:schema:17"};
const schema28 = {"required":["status","message","data"],"properties":{"status":{"const":"79","type":"string"},"message":{"type":"string"},"data":{"type":"null"}},"type":"object"};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.data === undefined) || (!(func0.call(data, "data")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status !== undefined && func0.call(data, "status")){
let data0 = data.status;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if("79" !== data0){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: "79"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(typeof data.message !== "string"){
const err5 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
if(data.data !== null){
const err6 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "null"},message:"must be null"};
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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/404/headers"] = validate11;

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
exports["request /paths/~1auth~1token/post/requestBody/content/application~1json/schema"] = validate0;
const schema0 = {"$ref":"urn:schema:0"};
const schema1 = {"oneOf":[{"$ref":"urn:schema:1"},{"$ref":"urn:schema:2"}]};
const schema2 = {"required":["username","password"],"properties":{"username":{"minLength":1,"type":"string"},"password":{"format":"password","minLength":1,"type":"string"}},"type":"object"};
const func0 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.username === undefined) || (!(func0.call(data, "username")))) && (missing0 = "username")) || (((data.password === undefined) || (!(func0.call(data, "password")))) && (missing0 = "password"))){
validate2.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.username !== undefined && func0.call(data, "username")){
let data0 = data.username;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate2.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate2.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.password !== undefined && func0.call(data, "password")){
let data1 = data.password;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data1 === "string"){
if(func3(data1) < 1){
validate2.errors = [{instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate2.errors = [{instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
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
validate2.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate2.errors = vErrors;
return errors === 0;
}

const schema3 = {"required":["refresh_token","grant_type"],"properties":{"refresh_token":{"minLength":1,"type":"string"},"grant_type":{"const":"refresh_token","type":"string"}},"type":"object"};

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.refresh_token === undefined) || (!(func0.call(data, "refresh_token")))) && (missing0 = "refresh_token")) || (((data.grant_type === undefined) || (!(func0.call(data, "grant_type")))) && (missing0 = "grant_type"))){
validate4.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.refresh_token !== undefined && func0.call(data, "refresh_token")){
let data0 = data.refresh_token;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate4.errors = [{instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate4.errors = [{instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grant_type !== undefined && func0.call(data, "grant_type")){
let data1 = data.grant_type;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate4.errors = [{instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("refresh_token" !== data1){
validate4.errors = [{instancePath:instancePath+"/grant_type",schemaPath:"#/properties/grant_type/const",keyword:"const",params:{allowedValue: "refresh_token"},message:"must be equal to constant"}];
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
validate4.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate4.errors = vErrors;
return errors === 0;
}


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate4(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate1.errors = vErrors;
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

exports["request /paths/~1auth~1token/post/parameters"] = validate7;
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

exports["response /paths/~1auth~1token/post/responses/200/content/application~1json/schema"] = validate8;
const schema5 = {"$ref":"urn:schema:3"};
const schema6 = {"required":["access_token","expires_in","refresh_expires_in","token_type","not-before-policy","session_state","scope","refresh_token"],"properties":{"access_token":{"minLength":1,"type":"string"},"expires_in":{"minimum":0,"type":"integer"},"refresh_expires_in":{"minimum":0,"type":"integer"},"token_type":{"const":"bearer","type":"string"},"id_token":{"type":["string","null"]},"not-before-policy":{"type":"integer"},"session_state":{"type":"string"},"scope":{"type":"string"},"refresh_token":{"minLength":1,"type":"string"}},"type":"object"};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.access_token === undefined) || (!(func0.call(data, "access_token")))) && (missing0 = "access_token")) || (((data.expires_in === undefined) || (!(func0.call(data, "expires_in")))) && (missing0 = "expires_in"))) || (((data.refresh_expires_in === undefined) || (!(func0.call(data, "refresh_expires_in")))) && (missing0 = "refresh_expires_in"))) || (((data.token_type === undefined) || (!(func0.call(data, "token_type")))) && (missing0 = "token_type"))) || (((data["not-before-policy"] === undefined) || (!(func0.call(data, "not-before-policy")))) && (missing0 = "not-before-policy"))) || (((data.session_state === undefined) || (!(func0.call(data, "session_state")))) && (missing0 = "session_state"))) || (((data.scope === undefined) || (!(func0.call(data, "scope")))) && (missing0 = "scope"))) || (((data.refresh_token === undefined) || (!(func0.call(data, "refresh_token")))) && (missing0 = "refresh_token"))){
validate9.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.access_token !== undefined && func0.call(data, "access_token")){
let data0 = data.access_token;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate9.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate9.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expires_in !== undefined && func0.call(data, "expires_in")){
let data1 = data.expires_in;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate9.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate9.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.refresh_expires_in !== undefined && func0.call(data, "refresh_expires_in")){
let data2 = data.refresh_expires_in;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate9.errors = [{instancePath:instancePath+"/refresh_expires_in",schemaPath:"#/properties/refresh_expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate9.errors = [{instancePath:instancePath+"/refresh_expires_in",schemaPath:"#/properties/refresh_expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(data.token_type !== undefined && func0.call(data, "token_type")){
let data3 = data.token_type;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate9.errors = [{instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("bearer" !== data3){
validate9.errors = [{instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/const",keyword:"const",params:{allowedValue: "bearer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id_token !== undefined && func0.call(data, "id_token")){
let data4 = data.id_token;
const _errs9 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate9.errors = [{instancePath:instancePath+"/id_token",schemaPath:"#/properties/id_token/type",keyword:"type",params:{type: schema6.properties.id_token.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["not-before-policy"] !== undefined && func0.call(data, "not-before-policy")){
let data5 = data["not-before-policy"];
const _errs11 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate9.errors = [{instancePath:instancePath+"/not-before-policy",schemaPath:"#/properties/not-before-policy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session_state !== undefined && func0.call(data, "session_state")){
const _errs13 = errors;
if(typeof data.session_state !== "string"){
validate9.errors = [{instancePath:instancePath+"/session_state",schemaPath:"#/properties/session_state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined && func0.call(data, "scope")){
const _errs15 = errors;
if(typeof data.scope !== "string"){
validate9.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refresh_token !== undefined && func0.call(data, "refresh_token")){
let data8 = data.refresh_token;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(func3(data8) < 1){
validate9.errors = [{instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate9.errors = [{instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
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

exports["response /paths/~1auth~1token/post/responses/200/headers"] = validate11;
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

exports["response /paths/~1auth~1token/post/responses/401/content/application~1json/schema"] = validate12;
const schema8 = {"$ref":"urn:schema:4"};
const schema9 = {"required":["error","error_description"],"properties":{"error":{"type":"string"},"error_description":{"type":"string"}},"type":"object"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error")) || (((data.error_description === undefined) || (!(func0.call(data, "error_description")))) && (missing0 = "error_description"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.error !== undefined && func0.call(data, "error")){
const _errs1 = errors;
if(typeof data.error !== "string"){
validate13.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
validate13.errors = [{instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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

exports["response /paths/~1auth~1token/post/responses/401/headers"] = validate11;

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

exports["request /paths/~1user~1addMandate/post/requestBody/content/application~1json/schema"] = validate15;
const schema10 = {"$ref":"urn:schema:5"};
const schema11 = {"required":["loanMandate"],"properties":{"loanMandate":{"$ref":"urn:schema:6"}},"type":"object"};
const schema12 = {"required":["bvn","merchantId","loanReference","loanAmount","customerID","bankCode","customerName","customerEmail","phoneNumber","totalRepaymentExpected","loanTenure","repaymentType","preferredRepaymentBankCBNCode","preferredRepaymentAccount","collectionPaymentSchedule"],"properties":{"bvn":{"minLength":1,"type":"string"},"merchantId":{"minLength":1,"type":"string"},"loanReference":{"minLength":1,"type":"string"},"linkedAccountNumber":{"minLength":1,"type":"string"},"loanAmount":{"$ref":"urn:schema:7"},"customerID":{"minLength":1,"type":"string"},"bankCode":{"minLength":1,"type":"string"},"customerName":{"minLength":1,"type":"string"},"customerEmail":{"minLength":1,"type":"string"},"phoneNumber":{"minLength":1,"type":"string"},"totalRepaymentExpected":{"$ref":"urn:schema:7"},"loanTenure":{"minimum":1,"type":"integer"},"repaymentType":{"minLength":1,"type":"string"},"preferredRepaymentBankCBNCode":{"minLength":1,"type":"string"},"preferredRepaymentAccount":{"minLength":1,"type":"string"},"collectionPaymentSchedule":{"minItems":1,"maxItems":1000,"items":{"$ref":"urn:schema:8"},"type":"array"}},"type":"object"};
const schema13 = {"minimum":1,"type":"integer"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 1 || isNaN(data)){
validate18.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
validate18.errors = vErrors;
return errors === 0;
}

const schema14 = {"required":["repaymentDate","repaymentAmountInNaira","paymentReference"],"properties":{"repaymentDate":{"$ref":"urn:schema:9"},"repaymentAmountInNaira":{"$ref":"urn:schema:7"},"paymentReference":{"pattern":"^.+_[^_]+$","type":"string"}},"type":"object"};
const func87 = require("patternEngine");
const schema15 = {"format":"date-time","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$","type":"string"};
const formats0 = require("formats")["date-time"];
const pattern0 = func87("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate22.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""}];
return false;
}
else {
if(!(formats0(data))){
validate22.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

const pattern1 = func87("^.+_[^_]+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.repaymentDate === undefined) || (!(func0.call(data, "repaymentDate")))) && (missing0 = "repaymentDate")) || (((data.repaymentAmountInNaira === undefined) || (!(func0.call(data, "repaymentAmountInNaira")))) && (missing0 = "repaymentAmountInNaira"))) || (((data.paymentReference === undefined) || (!(func0.call(data, "paymentReference")))) && (missing0 = "paymentReference"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.repaymentDate !== undefined && func0.call(data, "repaymentDate")){
const _errs1 = errors;
if(!(validate22(data.repaymentDate, {instancePath:instancePath+"/repaymentDate",parentData:data,parentDataProperty:"repaymentDate",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaymentAmountInNaira !== undefined && func0.call(data, "repaymentAmountInNaira")){
const _errs2 = errors;
if(!(validate18(data.repaymentAmountInNaira, {instancePath:instancePath+"/repaymentAmountInNaira",parentData:data,parentDataProperty:"repaymentAmountInNaira",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paymentReference !== undefined && func0.call(data, "paymentReference")){
let data2 = data.paymentReference;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
validate21.errors = [{instancePath:instancePath+"/paymentReference",schemaPath:"#/properties/paymentReference/pattern",keyword:"pattern",params:{pattern: "^.+_[^_]+$"},message:"must match pattern \""+"^.+_[^_]+$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/paymentReference",schemaPath:"#/properties/paymentReference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((data.bvn === undefined) || (!(func0.call(data, "bvn")))) && (missing0 = "bvn")) || (((data.merchantId === undefined) || (!(func0.call(data, "merchantId")))) && (missing0 = "merchantId"))) || (((data.loanReference === undefined) || (!(func0.call(data, "loanReference")))) && (missing0 = "loanReference"))) || (((data.loanAmount === undefined) || (!(func0.call(data, "loanAmount")))) && (missing0 = "loanAmount"))) || (((data.customerID === undefined) || (!(func0.call(data, "customerID")))) && (missing0 = "customerID"))) || (((data.bankCode === undefined) || (!(func0.call(data, "bankCode")))) && (missing0 = "bankCode"))) || (((data.customerName === undefined) || (!(func0.call(data, "customerName")))) && (missing0 = "customerName"))) || (((data.customerEmail === undefined) || (!(func0.call(data, "customerEmail")))) && (missing0 = "customerEmail"))) || (((data.phoneNumber === undefined) || (!(func0.call(data, "phoneNumber")))) && (missing0 = "phoneNumber"))) || (((data.totalRepaymentExpected === undefined) || (!(func0.call(data, "totalRepaymentExpected")))) && (missing0 = "totalRepaymentExpected"))) || (((data.loanTenure === undefined) || (!(func0.call(data, "loanTenure")))) && (missing0 = "loanTenure"))) || (((data.repaymentType === undefined) || (!(func0.call(data, "repaymentType")))) && (missing0 = "repaymentType"))) || (((data.preferredRepaymentBankCBNCode === undefined) || (!(func0.call(data, "preferredRepaymentBankCBNCode")))) && (missing0 = "preferredRepaymentBankCBNCode"))) || (((data.preferredRepaymentAccount === undefined) || (!(func0.call(data, "preferredRepaymentAccount")))) && (missing0 = "preferredRepaymentAccount"))) || (((data.collectionPaymentSchedule === undefined) || (!(func0.call(data, "collectionPaymentSchedule")))) && (missing0 = "collectionPaymentSchedule"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.bvn !== undefined && func0.call(data, "bvn")){
let data0 = data.bvn;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate17.errors = [{instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.merchantId !== undefined && func0.call(data, "merchantId")){
let data1 = data.merchantId;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func3(data1) < 1){
validate17.errors = [{instancePath:instancePath+"/merchantId",schemaPath:"#/properties/merchantId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/merchantId",schemaPath:"#/properties/merchantId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanReference !== undefined && func0.call(data, "loanReference")){
let data2 = data.loanReference;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(func3(data2) < 1){
validate17.errors = [{instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.linkedAccountNumber !== undefined && func0.call(data, "linkedAccountNumber")){
let data3 = data.linkedAccountNumber;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(func3(data3) < 1){
validate17.errors = [{instancePath:instancePath+"/linkedAccountNumber",schemaPath:"#/properties/linkedAccountNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/linkedAccountNumber",schemaPath:"#/properties/linkedAccountNumber/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanAmount !== undefined && func0.call(data, "loanAmount")){
const _errs9 = errors;
if(!(validate18(data.loanAmount, {instancePath:instancePath+"/loanAmount",parentData:data,parentDataProperty:"loanAmount",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customerID !== undefined && func0.call(data, "customerID")){
let data5 = data.customerID;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data5 === "string"){
if(func3(data5) < 1){
validate17.errors = [{instancePath:instancePath+"/customerID",schemaPath:"#/properties/customerID/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/customerID",schemaPath:"#/properties/customerID/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bankCode !== undefined && func0.call(data, "bankCode")){
let data6 = data.bankCode;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data6 === "string"){
if(func3(data6) < 1){
validate17.errors = [{instancePath:instancePath+"/bankCode",schemaPath:"#/properties/bankCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/bankCode",schemaPath:"#/properties/bankCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customerName !== undefined && func0.call(data, "customerName")){
let data7 = data.customerName;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data7 === "string"){
if(func3(data7) < 1){
validate17.errors = [{instancePath:instancePath+"/customerName",schemaPath:"#/properties/customerName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/customerName",schemaPath:"#/properties/customerName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customerEmail !== undefined && func0.call(data, "customerEmail")){
let data8 = data.customerEmail;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data8 === "string"){
if(func3(data8) < 1){
validate17.errors = [{instancePath:instancePath+"/customerEmail",schemaPath:"#/properties/customerEmail/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/customerEmail",schemaPath:"#/properties/customerEmail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phoneNumber !== undefined && func0.call(data, "phoneNumber")){
let data9 = data.phoneNumber;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data9 === "string"){
if(func3(data9) < 1){
validate17.errors = [{instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totalRepaymentExpected !== undefined && func0.call(data, "totalRepaymentExpected")){
const _errs20 = errors;
if(!(validate18(data.totalRepaymentExpected, {instancePath:instancePath+"/totalRepaymentExpected",parentData:data,parentDataProperty:"totalRepaymentExpected",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanTenure !== undefined && func0.call(data, "loanTenure")){
let data11 = data.loanTenure;
const _errs21 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate17.errors = [{instancePath:instancePath+"/loanTenure",schemaPath:"#/properties/loanTenure/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
validate17.errors = [{instancePath:instancePath+"/loanTenure",schemaPath:"#/properties/loanTenure/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaymentType !== undefined && func0.call(data, "repaymentType")){
let data12 = data.repaymentType;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data12 === "string"){
if(func3(data12) < 1){
validate17.errors = [{instancePath:instancePath+"/repaymentType",schemaPath:"#/properties/repaymentType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/repaymentType",schemaPath:"#/properties/repaymentType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preferredRepaymentBankCBNCode !== undefined && func0.call(data, "preferredRepaymentBankCBNCode")){
let data13 = data.preferredRepaymentBankCBNCode;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data13 === "string"){
if(func3(data13) < 1){
validate17.errors = [{instancePath:instancePath+"/preferredRepaymentBankCBNCode",schemaPath:"#/properties/preferredRepaymentBankCBNCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/preferredRepaymentBankCBNCode",schemaPath:"#/properties/preferredRepaymentBankCBNCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preferredRepaymentAccount !== undefined && func0.call(data, "preferredRepaymentAccount")){
let data14 = data.preferredRepaymentAccount;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data14 === "string"){
if(func3(data14) < 1){
validate17.errors = [{instancePath:instancePath+"/preferredRepaymentAccount",schemaPath:"#/properties/preferredRepaymentAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/preferredRepaymentAccount",schemaPath:"#/properties/preferredRepaymentAccount/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collectionPaymentSchedule !== undefined && func0.call(data, "collectionPaymentSchedule")){
let data15 = data.collectionPaymentSchedule;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data15)){
if(data15.length > 1000){
validate17.errors = [{instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
if(data15.length < 1){
validate17.errors = [{instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
const _errs31 = errors;
if(!(validate21(data15[i0], {instancePath:instancePath+"/collectionPaymentSchedule/" + i0,parentData:data15,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid1 = _errs31 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
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
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.loanMandate === undefined) || (!(func0.call(data, "loanMandate")))) && (missing0 = "loanMandate")){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.loanMandate !== undefined && func0.call(data, "loanMandate")){
if(!(validate17(data.loanMandate, {instancePath:instancePath+"/loanMandate",parentData:data,parentDataProperty:"loanMandate",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
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

exports["request /paths/~1user~1addMandate/post/parameters"] = validate7;

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

exports["response /paths/~1user~1addMandate/post/responses/200/content/application~1json/schema"] = validate28;
const schema16 = {"oneOf":[{"$ref":"urn:schema:10"},{"$ref":"urn:schema:16"}]};
const schema17 = {"required":["status","message","data"],"properties":{"status":{"const":"00","type":"string"},"message":{"type":"string"},"data":{"$ref":"urn:schema:11"}},"type":"object"};
const schema18 = {"required":["createdAt","updatedAt","id","bvn","loanReference","merchantId","linkedAccountNumber","bankCode","loanAmount","customerID","customerName","customerEmail","phoneNumber","totalRepaymentExpected","loanTenure","repaymentType","preferredRepaymentBankCBNCode","preferredRepaymentAccount","status","collectionPaymentSchedule"],"properties":{"createdAt":{"$ref":"urn:schema:12"},"updatedAt":{"$ref":"urn:schema:12"},"id":{"type":"integer"},"bvn":{"type":"string"},"loanReference":{"type":"string"},"merchantId":{"type":"string"},"linkedAccountNumber":{"type":["string","null"]},"bankCode":{"type":"string"},"loanAmount":{"$ref":"urn:schema:13"},"customerID":{"type":"string"},"customerName":{"type":"string"},"customerEmail":{"type":"string"},"phoneNumber":{"type":"string"},"totalRepaymentExpected":{"$ref":"urn:schema:13"},"loanTenure":{"type":"integer"},"repaymentType":{"type":"string"},"preferredRepaymentBankCBNCode":{"type":"string"},"preferredRepaymentAccount":{"type":"string"},"status":{"enum":[0,1],"type":"integer"},"collectionPaymentSchedule":{"items":{"$ref":"urn:schema:14"},"type":"array"}},"type":"object"};
const schema19 = {"pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$","type":"string"};
const pattern2 = func87("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate31.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d{4}$"+"\""}];
return false;
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"number"};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (isFinite(data)))){
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema21 = {"required":["createdAt","updatedAt","id","repaymentDate","repaymentAmountInNaira","transactionStatus","responseCode","responseMessage","loanReference","paymentReference","transactionReference"],"properties":{"createdAt":{"$ref":"urn:schema:12"},"updatedAt":{"$ref":"urn:schema:12"},"id":{"type":"integer"},"repaymentDate":{"$ref":"urn:schema:15"},"repaymentAmountInNaira":{"$ref":"urn:schema:13"},"transactionStatus":{"type":["string","null"]},"responseCode":{"type":["string","null"]},"responseMessage":{"type":["string","null"]},"loanReference":{"type":"string"},"paymentReference":{"type":"string"},"transactionReference":{"type":["string","null"]}},"type":"object"};
const schema22 = {"format":"date-time","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$","type":"string"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate40.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$"+"\""}];
return false;
}
else {
if(!(formats0(data))){
validate40.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
validate40.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))) && (missing0 = "createdAt")) || (((data.updatedAt === undefined) || (!(func0.call(data, "updatedAt")))) && (missing0 = "updatedAt"))) || (((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id"))) || (((data.repaymentDate === undefined) || (!(func0.call(data, "repaymentDate")))) && (missing0 = "repaymentDate"))) || (((data.repaymentAmountInNaira === undefined) || (!(func0.call(data, "repaymentAmountInNaira")))) && (missing0 = "repaymentAmountInNaira"))) || (((data.transactionStatus === undefined) || (!(func0.call(data, "transactionStatus")))) && (missing0 = "transactionStatus"))) || (((data.responseCode === undefined) || (!(func0.call(data, "responseCode")))) && (missing0 = "responseCode"))) || (((data.responseMessage === undefined) || (!(func0.call(data, "responseMessage")))) && (missing0 = "responseMessage"))) || (((data.loanReference === undefined) || (!(func0.call(data, "loanReference")))) && (missing0 = "loanReference"))) || (((data.paymentReference === undefined) || (!(func0.call(data, "paymentReference")))) && (missing0 = "paymentReference"))) || (((data.transactionReference === undefined) || (!(func0.call(data, "transactionReference")))) && (missing0 = "transactionReference"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
const _errs1 = errors;
if(!(validate31(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updatedAt !== undefined && func0.call(data, "updatedAt")){
const _errs2 = errors;
if(!(validate31(data.updatedAt, {instancePath:instancePath+"/updatedAt",parentData:data,parentDataProperty:"updatedAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined && func0.call(data, "id")){
let data2 = data.id;
const _errs3 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaymentDate !== undefined && func0.call(data, "repaymentDate")){
const _errs5 = errors;
if(!(validate40(data.repaymentDate, {instancePath:instancePath+"/repaymentDate",parentData:data,parentDataProperty:"repaymentDate",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaymentAmountInNaira !== undefined && func0.call(data, "repaymentAmountInNaira")){
const _errs6 = errors;
if(!(validate34(data.repaymentAmountInNaira, {instancePath:instancePath+"/repaymentAmountInNaira",parentData:data,parentDataProperty:"repaymentAmountInNaira",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transactionStatus !== undefined && func0.call(data, "transactionStatus")){
let data5 = data.transactionStatus;
const _errs7 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate37.errors = [{instancePath:instancePath+"/transactionStatus",schemaPath:"#/properties/transactionStatus/type",keyword:"type",params:{type: schema21.properties.transactionStatus.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseCode !== undefined && func0.call(data, "responseCode")){
let data6 = data.responseCode;
const _errs9 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate37.errors = [{instancePath:instancePath+"/responseCode",schemaPath:"#/properties/responseCode/type",keyword:"type",params:{type: schema21.properties.responseCode.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.responseMessage !== undefined && func0.call(data, "responseMessage")){
let data7 = data.responseMessage;
const _errs11 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate37.errors = [{instancePath:instancePath+"/responseMessage",schemaPath:"#/properties/responseMessage/type",keyword:"type",params:{type: schema21.properties.responseMessage.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanReference !== undefined && func0.call(data, "loanReference")){
const _errs13 = errors;
if(typeof data.loanReference !== "string"){
validate37.errors = [{instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paymentReference !== undefined && func0.call(data, "paymentReference")){
const _errs15 = errors;
if(typeof data.paymentReference !== "string"){
validate37.errors = [{instancePath:instancePath+"/paymentReference",schemaPath:"#/properties/paymentReference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transactionReference !== undefined && func0.call(data, "transactionReference")){
let data10 = data.transactionReference;
const _errs17 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate37.errors = [{instancePath:instancePath+"/transactionReference",schemaPath:"#/properties/transactionReference/type",keyword:"type",params:{type: schema21.properties.transactionReference.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs17 === errors;
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
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((((((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))) && (missing0 = "createdAt")) || (((data.updatedAt === undefined) || (!(func0.call(data, "updatedAt")))) && (missing0 = "updatedAt"))) || (((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id"))) || (((data.bvn === undefined) || (!(func0.call(data, "bvn")))) && (missing0 = "bvn"))) || (((data.loanReference === undefined) || (!(func0.call(data, "loanReference")))) && (missing0 = "loanReference"))) || (((data.merchantId === undefined) || (!(func0.call(data, "merchantId")))) && (missing0 = "merchantId"))) || (((data.linkedAccountNumber === undefined) || (!(func0.call(data, "linkedAccountNumber")))) && (missing0 = "linkedAccountNumber"))) || (((data.bankCode === undefined) || (!(func0.call(data, "bankCode")))) && (missing0 = "bankCode"))) || (((data.loanAmount === undefined) || (!(func0.call(data, "loanAmount")))) && (missing0 = "loanAmount"))) || (((data.customerID === undefined) || (!(func0.call(data, "customerID")))) && (missing0 = "customerID"))) || (((data.customerName === undefined) || (!(func0.call(data, "customerName")))) && (missing0 = "customerName"))) || (((data.customerEmail === undefined) || (!(func0.call(data, "customerEmail")))) && (missing0 = "customerEmail"))) || (((data.phoneNumber === undefined) || (!(func0.call(data, "phoneNumber")))) && (missing0 = "phoneNumber"))) || (((data.totalRepaymentExpected === undefined) || (!(func0.call(data, "totalRepaymentExpected")))) && (missing0 = "totalRepaymentExpected"))) || (((data.loanTenure === undefined) || (!(func0.call(data, "loanTenure")))) && (missing0 = "loanTenure"))) || (((data.repaymentType === undefined) || (!(func0.call(data, "repaymentType")))) && (missing0 = "repaymentType"))) || (((data.preferredRepaymentBankCBNCode === undefined) || (!(func0.call(data, "preferredRepaymentBankCBNCode")))) && (missing0 = "preferredRepaymentBankCBNCode"))) || (((data.preferredRepaymentAccount === undefined) || (!(func0.call(data, "preferredRepaymentAccount")))) && (missing0 = "preferredRepaymentAccount"))) || (((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status"))) || (((data.collectionPaymentSchedule === undefined) || (!(func0.call(data, "collectionPaymentSchedule")))) && (missing0 = "collectionPaymentSchedule"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
const _errs1 = errors;
if(!(validate31(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updatedAt !== undefined && func0.call(data, "updatedAt")){
const _errs2 = errors;
if(!(validate31(data.updatedAt, {instancePath:instancePath+"/updatedAt",parentData:data,parentDataProperty:"updatedAt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined && func0.call(data, "id")){
let data2 = data.id;
const _errs3 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate30.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bvn !== undefined && func0.call(data, "bvn")){
const _errs5 = errors;
if(typeof data.bvn !== "string"){
validate30.errors = [{instancePath:instancePath+"/bvn",schemaPath:"#/properties/bvn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanReference !== undefined && func0.call(data, "loanReference")){
const _errs7 = errors;
if(typeof data.loanReference !== "string"){
validate30.errors = [{instancePath:instancePath+"/loanReference",schemaPath:"#/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.merchantId !== undefined && func0.call(data, "merchantId")){
const _errs9 = errors;
if(typeof data.merchantId !== "string"){
validate30.errors = [{instancePath:instancePath+"/merchantId",schemaPath:"#/properties/merchantId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.linkedAccountNumber !== undefined && func0.call(data, "linkedAccountNumber")){
let data6 = data.linkedAccountNumber;
const _errs11 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate30.errors = [{instancePath:instancePath+"/linkedAccountNumber",schemaPath:"#/properties/linkedAccountNumber/type",keyword:"type",params:{type: schema18.properties.linkedAccountNumber.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bankCode !== undefined && func0.call(data, "bankCode")){
const _errs13 = errors;
if(typeof data.bankCode !== "string"){
validate30.errors = [{instancePath:instancePath+"/bankCode",schemaPath:"#/properties/bankCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanAmount !== undefined && func0.call(data, "loanAmount")){
const _errs15 = errors;
if(!(validate34(data.loanAmount, {instancePath:instancePath+"/loanAmount",parentData:data,parentDataProperty:"loanAmount",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customerID !== undefined && func0.call(data, "customerID")){
const _errs16 = errors;
if(typeof data.customerID !== "string"){
validate30.errors = [{instancePath:instancePath+"/customerID",schemaPath:"#/properties/customerID/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customerName !== undefined && func0.call(data, "customerName")){
const _errs18 = errors;
if(typeof data.customerName !== "string"){
validate30.errors = [{instancePath:instancePath+"/customerName",schemaPath:"#/properties/customerName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customerEmail !== undefined && func0.call(data, "customerEmail")){
const _errs20 = errors;
if(typeof data.customerEmail !== "string"){
validate30.errors = [{instancePath:instancePath+"/customerEmail",schemaPath:"#/properties/customerEmail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phoneNumber !== undefined && func0.call(data, "phoneNumber")){
const _errs22 = errors;
if(typeof data.phoneNumber !== "string"){
validate30.errors = [{instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totalRepaymentExpected !== undefined && func0.call(data, "totalRepaymentExpected")){
const _errs24 = errors;
if(!(validate34(data.totalRepaymentExpected, {instancePath:instancePath+"/totalRepaymentExpected",parentData:data,parentDataProperty:"totalRepaymentExpected",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.loanTenure !== undefined && func0.call(data, "loanTenure")){
let data14 = data.loanTenure;
const _errs25 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate30.errors = [{instancePath:instancePath+"/loanTenure",schemaPath:"#/properties/loanTenure/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaymentType !== undefined && func0.call(data, "repaymentType")){
const _errs27 = errors;
if(typeof data.repaymentType !== "string"){
validate30.errors = [{instancePath:instancePath+"/repaymentType",schemaPath:"#/properties/repaymentType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preferredRepaymentBankCBNCode !== undefined && func0.call(data, "preferredRepaymentBankCBNCode")){
const _errs29 = errors;
if(typeof data.preferredRepaymentBankCBNCode !== "string"){
validate30.errors = [{instancePath:instancePath+"/preferredRepaymentBankCBNCode",schemaPath:"#/properties/preferredRepaymentBankCBNCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preferredRepaymentAccount !== undefined && func0.call(data, "preferredRepaymentAccount")){
const _errs31 = errors;
if(typeof data.preferredRepaymentAccount !== "string"){
validate30.errors = [{instancePath:instancePath+"/preferredRepaymentAccount",schemaPath:"#/properties/preferredRepaymentAccount/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined && func0.call(data, "status")){
let data18 = data.status;
const _errs33 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate30.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(!((data18 === 0) || (data18 === 1))){
validate30.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema18.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collectionPaymentSchedule !== undefined && func0.call(data, "collectionPaymentSchedule")){
let data19 = data.collectionPaymentSchedule;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data19)){
var valid1 = true;
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
const _errs37 = errors;
if(!(validate37(data19[i0], {instancePath:instancePath+"/collectionPaymentSchedule/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid1 = _errs37 === errors;
if(!valid1){
break;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/collectionPaymentSchedule",schemaPath:"#/properties/collectionPaymentSchedule/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs35 === errors;
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
if(((((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status")) || (((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined && func0.call(data, "status")){
let data0 = data.status;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate29.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("00" !== data0){
validate29.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: "00"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs3 = errors;
if(typeof data.message !== "string"){
validate29.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs5 = errors;
if(!(validate30(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
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
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

const schema23 = {"required":["status","message","data"],"properties":{"status":{"pattern":"^(?:0[1-9]|[1-9]\\d)$","type":"string"},"message":{"type":"string"},"data":{"type":"null"}},"type":"object"};
const pattern4 = func87("^(?:0[1-9]|[1-9]\\d)$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status")) || (((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined && func0.call(data, "status")){
let data0 = data.status;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate46.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/pattern",keyword:"pattern",params:{pattern: "^(?:0[1-9]|[1-9]\\d)$"},message:"must match pattern \""+"^(?:0[1-9]|[1-9]\\d)$"+"\""}];
return false;
}
}
else {
validate46.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs3 = errors;
if(typeof data.message !== "string"){
validate46.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs5 = errors;
if(data.data !== null){
validate46.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "null"},message:"must be null"}];
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
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate46(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate28.errors = vErrors;
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
validate28.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1addMandate/post/responses/200/headers"] = validate11;

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

exports["response /paths/~1user~1addMandate/post/responses/401/content/application~1json/schema"] = validate12;

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

exports["response /paths/~1user~1addMandate/post/responses/401/headers"] = validate48;
const schema24 = {"properties":{"WWW-Authenticate":{"type":"string"}},"required":[],"type":"object"};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["WWW-Authenticate"] !== undefined && func0.call(data, "WWW-Authenticate")){
if(typeof data["WWW-Authenticate"] !== "string"){
validate48.errors = [{instancePath:instancePath+"/WWW-Authenticate",schemaPath:"#/properties/WWW-Authenticate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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

exports["request /paths/~1user~1getMandate~1{loanReference}/get/parameters"] = validate49;
const schema25 = {"properties":{"path":{"properties":{"loanReference":{"minLength":1,"type":"string"}},"required":["loanReference"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(((data0.loanReference === undefined) || (!(func0.call(data0, "loanReference")))) && (missing0 = "loanReference")){
validate49.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data0.loanReference !== undefined && func0.call(data0, "loanReference")){
let data1 = data0.loanReference;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func3(data1) < 1){
validate49.errors = [{instancePath:instancePath+"/path/loanReference",schemaPath:"#/properties/path/properties/loanReference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/path/loanReference",schemaPath:"#/properties/path/properties/loanReference/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate49.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate49.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate49.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/200/content/application~1json/schema"] = validate50;
const schema26 = {"$ref":"urn:schema:10"};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
validate50.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/200/headers"] = validate11;

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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/401/content/application~1json/schema"] = validate12;

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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/401/headers"] = validate48;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["WWW-Authenticate"] !== undefined && func0.call(data, "WWW-Authenticate")){
if(typeof data["WWW-Authenticate"] !== "string"){
validate48.errors = [{instancePath:instancePath+"/WWW-Authenticate",schemaPath:"#/properties/WWW-Authenticate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/404/content/application~1json/schema"] = validate52;
const schema27 = {"$ref":"urn:schema:17"};
const schema28 = {"required":["status","message","data"],"properties":{"status":{"const":"79","type":"string"},"message":{"type":"string"},"data":{"type":"null"}},"type":"object"};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.status === undefined) || (!(func0.call(data, "status")))) && (missing0 = "status")) || (((data.message === undefined) || (!(func0.call(data, "message")))) && (missing0 = "message"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined && func0.call(data, "status")){
let data0 = data.status;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate53.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("79" !== data0){
validate53.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: "79"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs3 = errors;
if(typeof data.message !== "string"){
validate53.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs5 = errors;
if(data.data !== null){
validate53.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "null"},message:"must be null"}];
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

exports["response /paths/~1user~1getMandate~1{loanReference}/get/responses/404/headers"] = validate11;

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
