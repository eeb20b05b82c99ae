package id.posyandu.referral.kit.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Where webhooks may point: to public addresses, so that nobody makes this service knock on doors inside the city's
 * network, and to hosts that the operator names, wherever they are. It resolves the names for the calls as well, so a
 * name that points elsewhere since it was subscribed is refused then.
 *
 * @param named hosts that are always right, such as a gateway in the city's own network
 * @param publicOnes whether any public address is right, too
 */
record Destinations(List<String> named, boolean publicOnes) implements DnsResolver {
  private static final int LONGEST = 2_000;

  Destinations {
    named = named.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).toList();
  }

  /** What is wrong with that address; empty when a webhook may point there. */
  Optional<String> flaw(String url) {
    if (url.length() > LONGEST) {
      return Optional.of("must have at most %d characters".formatted(LONGEST));
    }
    return host(url).map(this::flawOfHost).orElse(Optional.of("must be an address with http or https and a host"));
  }

  private Optional<String> flawOfHost(String host) {
    try {
      resolve(host);
      return Optional.empty();
    } catch (UnknownHostException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private static Optional<String> host(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      boolean plain = uri.getUserInfo() == null && uri.getFragment() == null;
      return web && plain ? Optional.ofNullable(uri.getHost()) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  /** @throws UnknownHostException when it has no address, or one where no webhook may point */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (!isNamed(host) && !publicOnes) {
      throw new UnknownHostException("points at a host that the operator has not named");
    }
    InetAddress[] addresses = addresses(host);
    if (!isNamed(host) && !Arrays.stream(addresses).allMatch(Destinations::isPublic)) {
      throw new UnknownHostException("points at a private address");
    }
    return addresses;
  }

  private static InetAddress[] addresses(String host) throws UnknownHostException {
    try {
      return SystemDefaultDnsResolver.INSTANCE.resolve(unbracketed(host));
    } catch (UnknownHostException unknown) {
      throw new UnknownHostException("points at a host that has no address");
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean isNamed(String host) {
    return named.contains(unbracketed(host).toLowerCase(Locale.ROOT));
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** Not of this machine, of a private network, of a provider's inside, of documentation or of no use at all. */
  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special && (address instanceof Inet4Address four ? isPublic4(four) : isPublic6((Inet6Address) address));
  }

  /** Beyond what the JDK knows: 0/8, 100.64/10, 192.0.0/24, 192.0.2/24, 198.18/15, 198.51.100/24, 203.0.113/24, 240/4. */
  private static boolean isPublic4(Inet4Address address) {
    byte[] parts = address.getAddress();
    int first = parts[0] & 0xff;
    int second = parts[1] & 0xff;
    int third = parts[2] & 0xff;
    return first != 0
        && first < 240
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && (third == 0 || third == 2))
        && !(first == 198 && (second == 18 || second == 19 || second == 51 && third == 100))
        && !(first == 203 && second == 0 && third == 113);
  }

  /** Only 2000::/3 is given out; of it, 2002::/16 and 64:ff9b::/96 would lead back to an address of version 4. */
  private static boolean isPublic6(Inet6Address address) {
    byte[] parts = address.getAddress();
    boolean givenOut = (parts[0] & 0xe0) == 0x20;
    boolean sixToFour = (parts[0] & 0xff) == 0x20 && (parts[1] & 0xff) == 0x02;
    boolean teredo = (parts[0] & 0xff) == 0x20 && (parts[1] & 0xff) == 0x01 && parts[2] == 0 && parts[3] == 0;
    return givenOut && !sixToFour && !teredo;
  }
}
