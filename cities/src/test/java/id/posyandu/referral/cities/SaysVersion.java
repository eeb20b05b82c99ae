package id.posyandu.referral.cities;

/** The main class of the jar in which the cities are nested. */
class SaysVersion {

  public static void main(String[] args) {
    System.out.println(Cities.shipped().version());
  }
}
