package id.posyandu.referral.reporting.realisation;

import id.posyandu.referral.reporting.spm.Account;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One service of one city in one quarter as stored, with all its revisions: one document, so one write.
 *
 * @param written how often; whoever writes has seen the one before
 */
@Document(Realisations.COLLECTION)
record RealisationDocument(
    @Id String id, String area, int year, int quarter, String service, Account account, long written) {

  static RealisationDocument of(RowKey key, Account account, long written) {
    return new RealisationDocument(
        key.id(), key.area(), key.year(), key.quarter(), key.service(), account, written);
  }
}
