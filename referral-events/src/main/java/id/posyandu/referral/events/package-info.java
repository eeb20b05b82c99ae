/**
 * What the services say to one another: the vocabularies and one record an event.
 *
 * <p>Names on the wire are written here and in the golden samples, never derived from a class name. Version 1 only
 * gains optional members; a reader ignores members it does not know. Only the JDK and the Jackson annotations are used,
 * so that any service, whatever its framework, can depend on this module.
 */
package id.posyandu.referral.events;
