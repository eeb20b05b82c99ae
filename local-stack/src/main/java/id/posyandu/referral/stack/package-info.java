/** All of it on one PC: real servers, the four services in this JVM, a demo and a benchmark on top of them. */
package id.posyandu.referral.stack;
