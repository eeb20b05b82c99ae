package id.posyandu.referral.cities;

/** How wide an area is, narrowest first. */
public enum AreaLevel {
  /** A post; only the register knows them, no table of areas. */
  POSYANDU,
  KELURAHAN,
  KECAMATAN,
  KOTA,
  /** All cities of the installation together; its code is {@value Area#WHOLE_INSTALLATION}. */
  INSTALASI
}
