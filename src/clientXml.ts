export { xmlReader, xmlWriter, type XmlReader, type XmlWriter } from './clients/xml/xmlBodies.ts'
