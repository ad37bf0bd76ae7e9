// Generated from specs/lipa-later.yaml by `npm run generate`. Never edit.

// @ts-nocheck
export const validators = {
  thorough(exports, require) {
"use strict";
exports["request /paths/~1open~1op~1platform~1token~1/get/parameters"] = validate0;
const schema0 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};
const func0 = Object.prototype.hasOwnProperty;

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
validate0.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/200/content/application~1json/schema"] = validate1;
const schema1 = {"$ref":"urn:schema:0"};
const schema2 = {"required":["code","msg","data","success"],"properties":{"code":{"$ref":"urn:schema:1"},"msg":{"type":"string"},"data":{"$ref":"urn:schema:2"},"success":{"const":true,"type":"boolean"}},"type":"object"};
const schema3 = {"const":200,"type":"integer"};

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(200 !== data){
const err1 = {instancePath,schemaPath:"#/const",keyword:"const",params:{allowedValue: 200},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}

const schema4 = {"required":["accessToken","tokenType","expiresSeconds","createdAt"],"properties":{"accessToken":{"minLength":1,"type":"string"},"tokenType":{"const":"Bearer","type":"string"},"expiresSeconds":{"minimum":1,"type":"integer"},"createdAt":{"minimum":0,"type":"integer"}},"type":"object"};
const func16 = require("ajv/dist/runtime/ucs2length").default;

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.accessToken === undefined) || (!(func0.call(data, "accessToken")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accessToken"},message:"must have required property '"+"accessToken"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.tokenType === undefined) || (!(func0.call(data, "tokenType")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tokenType"},message:"must have required property '"+"tokenType"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.expiresSeconds === undefined) || (!(func0.call(data, "expiresSeconds")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expiresSeconds"},message:"must have required property '"+"expiresSeconds"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.accessToken !== undefined && func0.call(data, "accessToken")){
let data0 = data.accessToken;
if(typeof data0 === "string"){
if(func16(data0) < 1){
const err4 = {instancePath:instancePath+"/accessToken",schemaPath:"#/properties/accessToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err5 = {instancePath:instancePath+"/accessToken",schemaPath:"#/properties/accessToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tokenType !== undefined && func0.call(data, "tokenType")){
let data1 = data.tokenType;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("Bearer" !== data1){
const err7 = {instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/const",keyword:"const",params:{allowedValue: "Bearer"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.expiresSeconds !== undefined && func0.call(data, "expiresSeconds")){
let data2 = data.expiresSeconds;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/expiresSeconds",schemaPath:"#/properties/expiresSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/expiresSeconds",schemaPath:"#/properties/expiresSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
let data3 = data.createdAt;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
validate5.errors = vErrors;
return errors === 0;
}


function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.msg === undefined) || (!(func0.call(data, "msg")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "msg"},message:"must have required property '"+"msg"+"'"};
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
if((data.success === undefined) || (!(func0.call(data, "success")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "success"},message:"must have required property '"+"success"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code !== undefined && func0.call(data, "code")){
if(!(validate3(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.msg !== undefined && func0.call(data, "msg")){
if(typeof data.msg !== "string"){
const err4 = {instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
if(!(validate5(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data.success !== undefined && func0.call(data, "success")){
let data3 = data.success;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(true !== data3){
const err6 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
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
validate2.errors = vErrors;
return errors === 0;
}


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
validate1.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/200/headers"] = validate8;
const schema5 = {"properties":{"X-Request-ID":{"$ref":"urn:schema:3"}},"required":[],"type":"object"};
const schema6 = {"minLength":1,"type":"string"};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func16(data) < 1){
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
validate9.errors = vErrors;
return errors === 0;
}


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/401/content/application~1json/schema"] = validate11;
const schema7 = {"$ref":"urn:schema:4"};
const schema8 = {"required":["code","msg","data","success"],"properties":{"code":{"minimum":400,"maximum":599,"type":"integer"},"msg":{"type":"string"},"data":{"type":"null"},"success":{"const":false,"type":"boolean"}},"type":"object"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.msg === undefined) || (!(func0.call(data, "msg")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "msg"},message:"must have required property '"+"msg"+"'"};
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
if((data.success === undefined) || (!(func0.call(data, "success")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "success"},message:"must have required property '"+"success"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code !== undefined && func0.call(data, "code")){
let data0 = data.code;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 599 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0 < 400 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"};
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
if(data.msg !== undefined && func0.call(data, "msg")){
if(typeof data.msg !== "string"){
const err7 = {instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
if(data.data !== null){
const err8 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.success !== undefined && func0.call(data, "success")){
let data3 = data.success;
if(typeof data3 !== "boolean"){
const err9 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(false !== data3){
const err10 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/401/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/requestBody/content/application~1json/schema"] = validate14;
const schema9 = {"$ref":"urn:schema:5"};
const schema10 = {"type":"object"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
validate14.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/parameters"] = validate17;
const schema11 = {"properties":{"path":{"properties":{"member_id":{"pattern":"^\\d+$","type":"string"}},"required":["member_id"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{"Noncestr":{"minLength":1,"type":"string"},"Sign":{"minLength":1,"type":"string"},"Timestamp":{"minLength":1,"type":"string"}},"required":["Noncestr","Sign","Timestamp"],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};
const func34 = require("patternEngine");
const pattern0 = func34("^\\d+$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if((data0.member_id === undefined) || (!(func0.call(data0, "member_id")))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "member_id"},message:"must have required property '"+"member_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.member_id !== undefined && func0.call(data0, "member_id")){
let data1 = data0.member_id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err1 = {instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""};
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
const err2 = {instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.Noncestr === undefined) || (!(func0.call(data3, "Noncestr")))){
const err5 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "Noncestr"},message:"must have required property '"+"Noncestr"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data3.Sign === undefined) || (!(func0.call(data3, "Sign")))){
const err6 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "Sign"},message:"must have required property '"+"Sign"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data3.Timestamp === undefined) || (!(func0.call(data3, "Timestamp")))){
const err7 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "Timestamp"},message:"must have required property '"+"Timestamp"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.Noncestr !== undefined && func0.call(data3, "Noncestr")){
let data4 = data3.Noncestr;
if(typeof data4 === "string"){
if(func16(data4) < 1){
const err8 = {instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.Sign !== undefined && func0.call(data3, "Sign")){
let data5 = data3.Sign;
if(typeof data5 === "string"){
if(func16(data5) < 1){
const err10 = {instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.Timestamp !== undefined && func0.call(data3, "Timestamp")){
let data6 = data3.Timestamp;
if(typeof data6 === "string"){
if(func16(data6) < 1){
const err12 = {instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err13 = {instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err14 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data7 = data.cookie;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err15 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/200/content/application~1json/schema"] = validate18;
const schema12 = {"$ref":"urn:schema:6"};
const schema13 = {"oneOf":[{"$ref":"urn:schema:7"},{"$ref":"urn:schema:4"}]};
const schema14 = {"required":["code","msg","data","success"],"properties":{"code":{"$ref":"urn:schema:1"},"msg":{"type":"string"},"data":{"items":{"$ref":"urn:schema:8"},"type":"array"},"success":{"const":true,"type":"boolean"}},"type":"object"};
const schema15 = {"required":["id","name","shortName","minPrincipal","maxPrincipal","numberOfRepayments","repaymentFrequencyType","interestRatePerPeriod","interestRateFrequencyType","upfrontFee","upfrontFeeCalculationType","amortizationType","transactionProcessingStrategyId"],"properties":{"id":{"$ref":"urn:schema:9"},"name":{"type":"string"},"shortName":{"type":"string"},"minPrincipal":{"minimum":0,"type":"number"},"maxPrincipal":{"minimum":0,"type":"number"},"numberOfRepayments":{"minimum":1,"type":"integer"},"repaymentFrequencyType":{"type":"string"},"interestRatePerPeriod":{"minimum":0,"type":"number"},"interestRateFrequencyType":{"type":["string","null"]},"upfrontFee":{"minimum":0,"type":"number"},"upfrontFeeCalculationType":{"type":"string"},"amortizationType":{"type":"integer"},"transactionProcessingStrategyId":{"type":"integer"}},"type":"object"};
const schema16 = {"minimum":0,"type":"integer"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.shortName === undefined) || (!(func0.call(data, "shortName")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "shortName"},message:"must have required property '"+"shortName"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.minPrincipal === undefined) || (!(func0.call(data, "minPrincipal")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "minPrincipal"},message:"must have required property '"+"minPrincipal"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.maxPrincipal === undefined) || (!(func0.call(data, "maxPrincipal")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "maxPrincipal"},message:"must have required property '"+"maxPrincipal"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.numberOfRepayments === undefined) || (!(func0.call(data, "numberOfRepayments")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "numberOfRepayments"},message:"must have required property '"+"numberOfRepayments"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.repaymentFrequencyType === undefined) || (!(func0.call(data, "repaymentFrequencyType")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repaymentFrequencyType"},message:"must have required property '"+"repaymentFrequencyType"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.interestRatePerPeriod === undefined) || (!(func0.call(data, "interestRatePerPeriod")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interestRatePerPeriod"},message:"must have required property '"+"interestRatePerPeriod"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.interestRateFrequencyType === undefined) || (!(func0.call(data, "interestRateFrequencyType")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interestRateFrequencyType"},message:"must have required property '"+"interestRateFrequencyType"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.upfrontFee === undefined) || (!(func0.call(data, "upfrontFee")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upfrontFee"},message:"must have required property '"+"upfrontFee"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.upfrontFeeCalculationType === undefined) || (!(func0.call(data, "upfrontFeeCalculationType")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "upfrontFeeCalculationType"},message:"must have required property '"+"upfrontFeeCalculationType"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.amortizationType === undefined) || (!(func0.call(data, "amortizationType")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "amortizationType"},message:"must have required property '"+"amortizationType"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.transactionProcessingStrategyId === undefined) || (!(func0.call(data, "transactionProcessingStrategyId")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transactionProcessingStrategyId"},message:"must have required property '"+"transactionProcessingStrategyId"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate23(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(typeof data.name !== "string"){
const err13 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.shortName !== undefined && func0.call(data, "shortName")){
if(typeof data.shortName !== "string"){
const err14 = {instancePath:instancePath+"/shortName",schemaPath:"#/properties/shortName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.minPrincipal !== undefined && func0.call(data, "minPrincipal")){
let data3 = data.minPrincipal;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/minPrincipal",schemaPath:"#/properties/minPrincipal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err16 = {instancePath:instancePath+"/minPrincipal",schemaPath:"#/properties/minPrincipal/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.maxPrincipal !== undefined && func0.call(data, "maxPrincipal")){
let data4 = data.maxPrincipal;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/maxPrincipal",schemaPath:"#/properties/maxPrincipal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err18 = {instancePath:instancePath+"/maxPrincipal",schemaPath:"#/properties/maxPrincipal/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.numberOfRepayments !== undefined && func0.call(data, "numberOfRepayments")){
let data5 = data.numberOfRepayments;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err19 = {instancePath:instancePath+"/numberOfRepayments",schemaPath:"#/properties/numberOfRepayments/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err20 = {instancePath:instancePath+"/numberOfRepayments",schemaPath:"#/properties/numberOfRepayments/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.repaymentFrequencyType !== undefined && func0.call(data, "repaymentFrequencyType")){
if(typeof data.repaymentFrequencyType !== "string"){
const err21 = {instancePath:instancePath+"/repaymentFrequencyType",schemaPath:"#/properties/repaymentFrequencyType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.interestRatePerPeriod !== undefined && func0.call(data, "interestRatePerPeriod")){
let data7 = data.interestRatePerPeriod;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/interestRatePerPeriod",schemaPath:"#/properties/interestRatePerPeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/interestRatePerPeriod",schemaPath:"#/properties/interestRatePerPeriod/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.interestRateFrequencyType !== undefined && func0.call(data, "interestRateFrequencyType")){
let data8 = data.interestRateFrequencyType;
if((typeof data8 !== "string") && (data8 !== null)){
const err24 = {instancePath:instancePath+"/interestRateFrequencyType",schemaPath:"#/properties/interestRateFrequencyType/type",keyword:"type",params:{type: schema15.properties.interestRateFrequencyType.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.upfrontFee !== undefined && func0.call(data, "upfrontFee")){
let data9 = data.upfrontFee;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/upfrontFee",schemaPath:"#/properties/upfrontFee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err26 = {instancePath:instancePath+"/upfrontFee",schemaPath:"#/properties/upfrontFee/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.upfrontFeeCalculationType !== undefined && func0.call(data, "upfrontFeeCalculationType")){
if(typeof data.upfrontFeeCalculationType !== "string"){
const err27 = {instancePath:instancePath+"/upfrontFeeCalculationType",schemaPath:"#/properties/upfrontFeeCalculationType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.amortizationType !== undefined && func0.call(data, "amortizationType")){
let data11 = data.amortizationType;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err28 = {instancePath:instancePath+"/amortizationType",schemaPath:"#/properties/amortizationType/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.transactionProcessingStrategyId !== undefined && func0.call(data, "transactionProcessingStrategyId")){
let data12 = data.transactionProcessingStrategyId;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err29 = {instancePath:instancePath+"/transactionProcessingStrategyId",schemaPath:"#/properties/transactionProcessingStrategyId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
validate22.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.msg === undefined) || (!(func0.call(data, "msg")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "msg"},message:"must have required property '"+"msg"+"'"};
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
if((data.success === undefined) || (!(func0.call(data, "success")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "success"},message:"must have required property '"+"success"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code !== undefined && func0.call(data, "code")){
if(!(validate3(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.msg !== undefined && func0.call(data, "msg")){
if(typeof data.msg !== "string"){
const err4 = {instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
let data2 = data.data;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data2[i0], {instancePath:instancePath+"/data/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.success !== undefined && func0.call(data, "success")){
let data4 = data.success;
if(typeof data4 !== "boolean"){
const err6 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(true !== data4){
const err7 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
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
validate20.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate20(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/200/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/400/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/400/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/401/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/401/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/requestBody/content/application~1json/schema"] = validate14;

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
validate14.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/parameters"] = validate29;
const schema17 = {"properties":{"path":{"properties":{"member_id":{"pattern":"^\\d+$","type":"string"},"installment_plan_id":{"pattern":"^\\d+$","type":"string"}},"required":["member_id","installment_plan_id"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{"Noncestr":{"minLength":1,"type":"string"},"Sign":{"minLength":1,"type":"string"},"Timestamp":{"minLength":1,"type":"string"}},"required":["Noncestr","Sign","Timestamp"],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined && func0.call(data, "path")){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if((data0.member_id === undefined) || (!(func0.call(data0, "member_id")))){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "member_id"},message:"must have required property '"+"member_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data0.installment_plan_id === undefined) || (!(func0.call(data0, "installment_plan_id")))){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "installment_plan_id"},message:"must have required property '"+"installment_plan_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.member_id !== undefined && func0.call(data0, "member_id")){
let data1 = data0.member_id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""};
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
const err3 = {instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.installment_plan_id !== undefined && func0.call(data0, "installment_plan_id")){
let data2 = data0.installment_plan_id;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err4 = {instancePath:instancePath+"/path/installment_plan_id",schemaPath:"#/properties/path/properties/installment_plan_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""};
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
const err5 = {instancePath:instancePath+"/path/installment_plan_id",schemaPath:"#/properties/path/properties/installment_plan_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.query !== undefined && func0.call(data, "query")){
let data3 = data.query;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.header !== undefined && func0.call(data, "header")){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.Noncestr === undefined) || (!(func0.call(data4, "Noncestr")))){
const err8 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "Noncestr"},message:"must have required property '"+"Noncestr"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data4.Sign === undefined) || (!(func0.call(data4, "Sign")))){
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "Sign"},message:"must have required property '"+"Sign"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data4.Timestamp === undefined) || (!(func0.call(data4, "Timestamp")))){
const err10 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "Timestamp"},message:"must have required property '"+"Timestamp"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.Noncestr !== undefined && func0.call(data4, "Noncestr")){
let data5 = data4.Noncestr;
if(typeof data5 === "string"){
if(func16(data5) < 1){
const err11 = {instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err12 = {instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.Sign !== undefined && func0.call(data4, "Sign")){
let data6 = data4.Sign;
if(typeof data6 === "string"){
if(func16(data6) < 1){
const err13 = {instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.Timestamp !== undefined && func0.call(data4, "Timestamp")){
let data7 = data4.Timestamp;
if(typeof data7 === "string"){
if(func16(data7) < 1){
const err15 = {instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err16 = {instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err17 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data8 = data.cookie;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err18 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/200/content/application~1json/schema"] = validate30;
const schema18 = {"$ref":"urn:schema:10"};
const schema19 = {"oneOf":[{"$ref":"urn:schema:11"},{"$ref":"urn:schema:4"}]};
const schema20 = {"required":["code","msg","data","success"],"properties":{"code":{"$ref":"urn:schema:1"},"msg":{"type":"string"},"data":{"$ref":"urn:schema:8"},"success":{"const":true,"type":"boolean"}},"type":"object"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.code === undefined) || (!(func0.call(data, "code")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.msg === undefined) || (!(func0.call(data, "msg")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "msg"},message:"must have required property '"+"msg"+"'"};
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
if((data.success === undefined) || (!(func0.call(data, "success")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "success"},message:"must have required property '"+"success"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code !== undefined && func0.call(data, "code")){
if(!(validate3(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
if(data.msg !== undefined && func0.call(data, "msg")){
if(typeof data.msg !== "string"){
const err4 = {instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.data !== undefined && func0.call(data, "data")){
if(!(validate22(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.success !== undefined && func0.call(data, "success")){
let data3 = data.success;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(true !== data3){
const err6 = {instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
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
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
validate30.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/200/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/400/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/400/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/401/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/401/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}

  },
  brief(exports, require) {
"use strict";
exports["request /paths/~1open~1op~1platform~1token~1/get/parameters"] = validate0;
const schema0 = {"properties":{"path":{"properties":{},"required":[],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{},"required":[],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};
const func0 = Object.prototype.hasOwnProperty;

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
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
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
let data2 = data.header;
const _errs5 = errors;
if(errors === _errs5){
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate0.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate0.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/200/content/application~1json/schema"] = validate1;
const schema1 = {"$ref":"urn:schema:0"};
const schema2 = {"required":["code","msg","data","success"],"properties":{"code":{"$ref":"urn:schema:1"},"msg":{"type":"string"},"data":{"$ref":"urn:schema:2"},"success":{"const":true,"type":"boolean"}},"type":"object"};
const schema3 = {"const":200,"type":"integer"};

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate3.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(200 !== data){
validate3.errors = [{instancePath,schemaPath:"#/const",keyword:"const",params:{allowedValue: 200},message:"must be equal to constant"}];
return false;
}
validate3.errors = vErrors;
return errors === 0;
}

const schema4 = {"required":["accessToken","tokenType","expiresSeconds","createdAt"],"properties":{"accessToken":{"minLength":1,"type":"string"},"tokenType":{"const":"Bearer","type":"string"},"expiresSeconds":{"minimum":1,"type":"integer"},"createdAt":{"minimum":0,"type":"integer"}},"type":"object"};
const func16 = require("ajv/dist/runtime/ucs2length").default;

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.accessToken === undefined) || (!(func0.call(data, "accessToken")))) && (missing0 = "accessToken")) || (((data.tokenType === undefined) || (!(func0.call(data, "tokenType")))) && (missing0 = "tokenType"))) || (((data.expiresSeconds === undefined) || (!(func0.call(data, "expiresSeconds")))) && (missing0 = "expiresSeconds"))) || (((data.createdAt === undefined) || (!(func0.call(data, "createdAt")))) && (missing0 = "createdAt"))){
validate5.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.accessToken !== undefined && func0.call(data, "accessToken")){
let data0 = data.accessToken;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func16(data0) < 1){
validate5.errors = [{instancePath:instancePath+"/accessToken",schemaPath:"#/properties/accessToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate5.errors = [{instancePath:instancePath+"/accessToken",schemaPath:"#/properties/accessToken/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokenType !== undefined && func0.call(data, "tokenType")){
let data1 = data.tokenType;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate5.errors = [{instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("Bearer" !== data1){
validate5.errors = [{instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/const",keyword:"const",params:{allowedValue: "Bearer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiresSeconds !== undefined && func0.call(data, "expiresSeconds")){
let data2 = data.expiresSeconds;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate5.errors = [{instancePath:instancePath+"/expiresSeconds",schemaPath:"#/properties/expiresSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate5.errors = [{instancePath:instancePath+"/expiresSeconds",schemaPath:"#/properties/expiresSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
let data3 = data.createdAt;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate5.errors = [{instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate5.errors = [{instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
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
validate5.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate5.errors = vErrors;
return errors === 0;
}


function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code")) || (((data.msg === undefined) || (!(func0.call(data, "msg")))) && (missing0 = "msg"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))) || (((data.success === undefined) || (!(func0.call(data, "success")))) && (missing0 = "success"))){
validate2.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined && func0.call(data, "code")){
const _errs1 = errors;
if(!(validate3(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.msg !== undefined && func0.call(data, "msg")){
const _errs2 = errors;
if(typeof data.msg !== "string"){
validate2.errors = [{instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs4 = errors;
if(!(validate5(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.success !== undefined && func0.call(data, "success")){
let data3 = data.success;
const _errs5 = errors;
if(typeof data3 !== "boolean"){
validate2.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data3){
validate2.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
if(!(validate2(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
validate1.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/200/headers"] = validate8;
const schema5 = {"properties":{"X-Request-ID":{"$ref":"urn:schema:3"}},"required":[],"type":"object"};
const schema6 = {"minLength":1,"type":"string"};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func16(data) < 1){
validate9.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate9.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate9.errors = vErrors;
return errors === 0;
}


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/401/content/application~1json/schema"] = validate11;
const schema7 = {"$ref":"urn:schema:4"};
const schema8 = {"required":["code","msg","data","success"],"properties":{"code":{"minimum":400,"maximum":599,"type":"integer"},"msg":{"type":"string"},"data":{"type":"null"},"success":{"const":false,"type":"boolean"}},"type":"object"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code")) || (((data.msg === undefined) || (!(func0.call(data, "msg")))) && (missing0 = "msg"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))) || (((data.success === undefined) || (!(func0.call(data, "success")))) && (missing0 = "success"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined && func0.call(data, "code")){
let data0 = data.code;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate12.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 599 || isNaN(data0)){
validate12.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data0 < 400 || isNaN(data0)){
validate12.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"}];
return false;
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
if(data.msg !== undefined && func0.call(data, "msg")){
const _errs3 = errors;
if(typeof data.msg !== "string"){
validate12.errors = [{instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate12.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.success !== undefined && func0.call(data, "success")){
let data3 = data.success;
const _errs7 = errors;
if(typeof data3 !== "boolean"){
validate12.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(false !== data3){
validate12.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
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
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1platform~1token~1/get/responses/401/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/requestBody/content/application~1json/schema"] = validate14;
const schema9 = {"$ref":"urn:schema:5"};
const schema10 = {"type":"object"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
validate14.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/parameters"] = validate17;
const schema11 = {"properties":{"path":{"properties":{"member_id":{"pattern":"^\\d+$","type":"string"}},"required":["member_id"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{"Noncestr":{"minLength":1,"type":"string"},"Sign":{"minLength":1,"type":"string"},"Timestamp":{"minLength":1,"type":"string"}},"required":["Noncestr","Sign","Timestamp"],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};
const func34 = require("patternEngine");
const pattern0 = func34("^\\d+$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(((data0.member_id === undefined) || (!(func0.call(data0, "member_id")))) && (missing0 = "member_id")){
validate17.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data0.member_id !== undefined && func0.call(data0, "member_id")){
let data1 = data0.member_id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate17.errors = [{instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate17.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((data3.Noncestr === undefined) || (!(func0.call(data3, "Noncestr")))) && (missing1 = "Noncestr")) || (((data3.Sign === undefined) || (!(func0.call(data3, "Sign")))) && (missing1 = "Sign"))) || (((data3.Timestamp === undefined) || (!(func0.call(data3, "Timestamp")))) && (missing1 = "Timestamp"))){
validate17.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.Noncestr !== undefined && func0.call(data3, "Noncestr")){
let data4 = data3.Noncestr;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(func16(data4) < 1){
validate17.errors = [{instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.Sign !== undefined && func0.call(data3, "Sign")){
let data5 = data3.Sign;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(func16(data5) < 1){
validate17.errors = [{instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.Timestamp !== undefined && func0.call(data3, "Timestamp")){
let data6 = data3.Timestamp;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(func16(data6) < 1){
validate17.errors = [{instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate17.errors = [{instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
let data7 = data.cookie;
const _errs15 = errors;
if(errors === _errs15){
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
validate17.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
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
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/200/content/application~1json/schema"] = validate18;
const schema12 = {"$ref":"urn:schema:6"};
const schema13 = {"oneOf":[{"$ref":"urn:schema:7"},{"$ref":"urn:schema:4"}]};
const schema14 = {"required":["code","msg","data","success"],"properties":{"code":{"$ref":"urn:schema:1"},"msg":{"type":"string"},"data":{"items":{"$ref":"urn:schema:8"},"type":"array"},"success":{"const":true,"type":"boolean"}},"type":"object"};
const schema15 = {"required":["id","name","shortName","minPrincipal","maxPrincipal","numberOfRepayments","repaymentFrequencyType","interestRatePerPeriod","interestRateFrequencyType","upfrontFee","upfrontFeeCalculationType","amortizationType","transactionProcessingStrategyId"],"properties":{"id":{"$ref":"urn:schema:9"},"name":{"type":"string"},"shortName":{"type":"string"},"minPrincipal":{"minimum":0,"type":"number"},"maxPrincipal":{"minimum":0,"type":"number"},"numberOfRepayments":{"minimum":1,"type":"integer"},"repaymentFrequencyType":{"type":"string"},"interestRatePerPeriod":{"minimum":0,"type":"number"},"interestRateFrequencyType":{"type":["string","null"]},"upfrontFee":{"minimum":0,"type":"number"},"upfrontFeeCalculationType":{"type":"string"},"amortizationType":{"type":"integer"},"transactionProcessingStrategyId":{"type":"integer"}},"type":"object"};
const schema16 = {"minimum":0,"type":"integer"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
validate23.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.name === undefined) || (!(func0.call(data, "name")))) && (missing0 = "name"))) || (((data.shortName === undefined) || (!(func0.call(data, "shortName")))) && (missing0 = "shortName"))) || (((data.minPrincipal === undefined) || (!(func0.call(data, "minPrincipal")))) && (missing0 = "minPrincipal"))) || (((data.maxPrincipal === undefined) || (!(func0.call(data, "maxPrincipal")))) && (missing0 = "maxPrincipal"))) || (((data.numberOfRepayments === undefined) || (!(func0.call(data, "numberOfRepayments")))) && (missing0 = "numberOfRepayments"))) || (((data.repaymentFrequencyType === undefined) || (!(func0.call(data, "repaymentFrequencyType")))) && (missing0 = "repaymentFrequencyType"))) || (((data.interestRatePerPeriod === undefined) || (!(func0.call(data, "interestRatePerPeriod")))) && (missing0 = "interestRatePerPeriod"))) || (((data.interestRateFrequencyType === undefined) || (!(func0.call(data, "interestRateFrequencyType")))) && (missing0 = "interestRateFrequencyType"))) || (((data.upfrontFee === undefined) || (!(func0.call(data, "upfrontFee")))) && (missing0 = "upfrontFee"))) || (((data.upfrontFeeCalculationType === undefined) || (!(func0.call(data, "upfrontFeeCalculationType")))) && (missing0 = "upfrontFeeCalculationType"))) || (((data.amortizationType === undefined) || (!(func0.call(data, "amortizationType")))) && (missing0 = "amortizationType"))) || (((data.transactionProcessingStrategyId === undefined) || (!(func0.call(data, "transactionProcessingStrategyId")))) && (missing0 = "transactionProcessingStrategyId"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined && func0.call(data, "id")){
const _errs1 = errors;
if(!(validate23(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate22.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shortName !== undefined && func0.call(data, "shortName")){
const _errs4 = errors;
if(typeof data.shortName !== "string"){
validate22.errors = [{instancePath:instancePath+"/shortName",schemaPath:"#/properties/shortName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minPrincipal !== undefined && func0.call(data, "minPrincipal")){
let data3 = data.minPrincipal;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate22.errors = [{instancePath:instancePath+"/minPrincipal",schemaPath:"#/properties/minPrincipal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/minPrincipal",schemaPath:"#/properties/minPrincipal/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxPrincipal !== undefined && func0.call(data, "maxPrincipal")){
let data4 = data.maxPrincipal;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate22.errors = [{instancePath:instancePath+"/maxPrincipal",schemaPath:"#/properties/maxPrincipal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/maxPrincipal",schemaPath:"#/properties/maxPrincipal/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numberOfRepayments !== undefined && func0.call(data, "numberOfRepayments")){
let data5 = data.numberOfRepayments;
const _errs10 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate22.errors = [{instancePath:instancePath+"/numberOfRepayments",schemaPath:"#/properties/numberOfRepayments/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
validate22.errors = [{instancePath:instancePath+"/numberOfRepayments",schemaPath:"#/properties/numberOfRepayments/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaymentFrequencyType !== undefined && func0.call(data, "repaymentFrequencyType")){
const _errs12 = errors;
if(typeof data.repaymentFrequencyType !== "string"){
validate22.errors = [{instancePath:instancePath+"/repaymentFrequencyType",schemaPath:"#/properties/repaymentFrequencyType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interestRatePerPeriod !== undefined && func0.call(data, "interestRatePerPeriod")){
let data7 = data.interestRatePerPeriod;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate22.errors = [{instancePath:instancePath+"/interestRatePerPeriod",schemaPath:"#/properties/interestRatePerPeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/interestRatePerPeriod",schemaPath:"#/properties/interestRatePerPeriod/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.interestRateFrequencyType !== undefined && func0.call(data, "interestRateFrequencyType")){
let data8 = data.interestRateFrequencyType;
const _errs16 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate22.errors = [{instancePath:instancePath+"/interestRateFrequencyType",schemaPath:"#/properties/interestRateFrequencyType/type",keyword:"type",params:{type: schema15.properties.interestRateFrequencyType.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.upfrontFee !== undefined && func0.call(data, "upfrontFee")){
let data9 = data.upfrontFee;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate22.errors = [{instancePath:instancePath+"/upfrontFee",schemaPath:"#/properties/upfrontFee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/upfrontFee",schemaPath:"#/properties/upfrontFee/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.upfrontFeeCalculationType !== undefined && func0.call(data, "upfrontFeeCalculationType")){
const _errs20 = errors;
if(typeof data.upfrontFeeCalculationType !== "string"){
validate22.errors = [{instancePath:instancePath+"/upfrontFeeCalculationType",schemaPath:"#/properties/upfrontFeeCalculationType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amortizationType !== undefined && func0.call(data, "amortizationType")){
let data11 = data.amortizationType;
const _errs22 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate22.errors = [{instancePath:instancePath+"/amortizationType",schemaPath:"#/properties/amortizationType/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transactionProcessingStrategyId !== undefined && func0.call(data, "transactionProcessingStrategyId")){
let data12 = data.transactionProcessingStrategyId;
const _errs24 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate22.errors = [{instancePath:instancePath+"/transactionProcessingStrategyId",schemaPath:"#/properties/transactionProcessingStrategyId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs24 === errors;
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
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code")) || (((data.msg === undefined) || (!(func0.call(data, "msg")))) && (missing0 = "msg"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))) || (((data.success === undefined) || (!(func0.call(data, "success")))) && (missing0 = "success"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined && func0.call(data, "code")){
const _errs1 = errors;
if(!(validate3(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.msg !== undefined && func0.call(data, "msg")){
const _errs2 = errors;
if(typeof data.msg !== "string"){
validate20.errors = [{instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
let data2 = data.data;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate22(data2[i0], {instancePath:instancePath+"/data/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.success !== undefined && func0.call(data, "success")){
let data4 = data.success;
const _errs7 = errors;
if(typeof data4 !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data4){
validate20.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
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
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate20(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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
validate19.errors = vErrors;
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

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/200/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/400/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/400/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/401/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlanList/post/responses/401/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/requestBody/content/application~1json/schema"] = validate14;

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
validate14.errors = vErrors;
return errors === 0;
}

exports["request /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/parameters"] = validate29;
const schema17 = {"properties":{"path":{"properties":{"member_id":{"pattern":"^\\d+$","type":"string"},"installment_plan_id":{"pattern":"^\\d+$","type":"string"}},"required":["member_id","installment_plan_id"],"type":"object"},"query":{"properties":{},"required":[],"type":"object"},"header":{"properties":{"Noncestr":{"minLength":1,"type":"string"},"Sign":{"minLength":1,"type":"string"},"Timestamp":{"minLength":1,"type":"string"}},"required":["Noncestr","Sign","Timestamp"],"type":"object"},"cookie":{"properties":{},"required":[],"type":"object"}},"type":"object"};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if((((data0.member_id === undefined) || (!(func0.call(data0, "member_id")))) && (missing0 = "member_id")) || (((data0.installment_plan_id === undefined) || (!(func0.call(data0, "installment_plan_id")))) && (missing0 = "installment_plan_id"))){
validate29.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data0.member_id !== undefined && func0.call(data0, "member_id")){
let data1 = data0.member_id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate29.errors = [{instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/path/member_id",schemaPath:"#/properties/path/properties/member_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.installment_plan_id !== undefined && func0.call(data0, "installment_plan_id")){
let data2 = data0.installment_plan_id;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate29.errors = [{instancePath:instancePath+"/path/installment_plan_id",schemaPath:"#/properties/path/properties/installment_plan_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/path/installment_plan_id",schemaPath:"#/properties/path/properties/installment_plan_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
let data3 = data.query;
const _errs7 = errors;
if(errors === _errs7){
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate29.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined && func0.call(data, "header")){
let data4 = data.header;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((data4.Noncestr === undefined) || (!(func0.call(data4, "Noncestr")))) && (missing1 = "Noncestr")) || (((data4.Sign === undefined) || (!(func0.call(data4, "Sign")))) && (missing1 = "Sign"))) || (((data4.Timestamp === undefined) || (!(func0.call(data4, "Timestamp")))) && (missing1 = "Timestamp"))){
validate29.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data4.Noncestr !== undefined && func0.call(data4, "Noncestr")){
let data5 = data4.Noncestr;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(func16(data5) < 1){
validate29.errors = [{instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/header/Noncestr",schemaPath:"#/properties/header/properties/Noncestr/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.Sign !== undefined && func0.call(data4, "Sign")){
let data6 = data4.Sign;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(func16(data6) < 1){
validate29.errors = [{instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/header/Sign",schemaPath:"#/properties/header/properties/Sign/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.Timestamp !== undefined && func0.call(data4, "Timestamp")){
let data7 = data4.Timestamp;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(func16(data7) < 1){
validate29.errors = [{instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/header/Timestamp",schemaPath:"#/properties/header/properties/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cookie !== undefined && func0.call(data, "cookie")){
let data8 = data.cookie;
const _errs17 = errors;
if(errors === _errs17){
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate29.errors = [{instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/200/content/application~1json/schema"] = validate30;
const schema18 = {"$ref":"urn:schema:10"};
const schema19 = {"oneOf":[{"$ref":"urn:schema:11"},{"$ref":"urn:schema:4"}]};
const schema20 = {"required":["code","msg","data","success"],"properties":{"code":{"$ref":"urn:schema:1"},"msg":{"type":"string"},"data":{"$ref":"urn:schema:8"},"success":{"const":true,"type":"boolean"}},"type":"object"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code")) || (((data.msg === undefined) || (!(func0.call(data, "msg")))) && (missing0 = "msg"))) || (((data.data === undefined) || (!(func0.call(data, "data")))) && (missing0 = "data"))) || (((data.success === undefined) || (!(func0.call(data, "success")))) && (missing0 = "success"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined && func0.call(data, "code")){
const _errs1 = errors;
if(!(validate3(data.code, {instancePath:instancePath+"/code",parentData:data,parentDataProperty:"code",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.msg !== undefined && func0.call(data, "msg")){
const _errs2 = errors;
if(typeof data.msg !== "string"){
validate32.errors = [{instancePath:instancePath+"/msg",schemaPath:"#/properties/msg/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined && func0.call(data, "data")){
const _errs4 = errors;
if(!(validate22(data.data, {instancePath:instancePath+"/data",parentData:data,parentDataProperty:"data",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.success !== undefined && func0.call(data, "success")){
let data3 = data.success;
const _errs5 = errors;
if(typeof data3 !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data3){
validate32.errors = [{instancePath:instancePath+"/success",schemaPath:"#/properties/success/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
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
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate32(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs2 = errors;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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
validate31.errors = vErrors;
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
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
validate30.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/200/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/400/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/400/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/401/content/application~1json/schema"] = validate11;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate12(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}

exports["response /paths/~1open~1op~1loans~1{member_id}~1getInstallmentPlan~1{installment_plan_id}/post/responses/401/headers"] = validate8;

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["X-Request-ID"] !== undefined && func0.call(data, "X-Request-ID")){
if(!(validate9(data["X-Request-ID"], {instancePath:instancePath+"/X-Request-ID",parentData:data,parentDataProperty:"X-Request-ID",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate8.errors = vErrors;
return errors === 0;
}

  },
}
