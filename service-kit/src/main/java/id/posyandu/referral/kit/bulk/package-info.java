/** Many pieces of work in one request, one JSON object a line: what is good is kept, what is bad loses nothing else. */
package id.posyandu.referral.kit.bulk;
