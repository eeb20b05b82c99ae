package id.posyandu.referral.reporting.spm;

/**
 * People of a service who came to light by findings, from January to the end of the quarter: whom to look for next. They
 * are no part of the achievement, and nobody is known to be in them only once.
 *
 * <pre>helped &lt;= referred &lt;= found</pre>
 *
 * @param found people in decided findings of the service's categories that nobody dismissed
 * @param referred of those, where a department of the field has, or has finished, a referral
 * @param helped of those, where such a department says that it has helped
 * @param suppressed the service is sensitive: numbers under {@value #SMALL} are null, others rounded down
 */
public record Leads(Long found, Long referred, Long helped, boolean suppressed) {
  public static final Leads NONE = new Leads(0L, 0L, 0L, false);
  private static final long SMALL = 5;

  /** A finding that says of nobody how many stands for one. */
  public Leads plus(Leads more) {
    return new Leads(
        found + more.found, referred + more.referred, helped + more.helped, suppressed || more.suppressed);
  }

  /**
   * As everybody may see it. Of a sensitive service nothing under {@value #SMALL} is told, not even 0, and the rest in
   * steps of {@value #SMALL}: else the difference of two numbers, or of today and yesterday, would tell of one person.
   */
  public Leads shown(boolean sensitive) {
    return sensitive ? new Leads(step(found), step(referred), step(helped), true) : this;
  }

  private static Long step(long people) {
    return people < SMALL ? null : Long.valueOf(people - people % SMALL);
  }
}
