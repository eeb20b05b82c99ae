package id.posyandu.referral.opd;

import id.posyandu.referral.events.Attachment;
import id.posyandu.referral.opd.ReferralSheet.Paper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Photos and papers, ready to be opened. They lie elsewhere: a page links to them and loads none by itself. */
final class Papers {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[\\x21-\\x7e]+");

  private Papers() {}

  static List<Paper> of(List<Attachment> attachments, List<String> evidence) {
    return Stream.concat(attachments.stream().map(Papers::of), evidence.stream().map(Papers::of)).toList();
  }

  private static Paper of(Attachment attachment) {
    String uri = attachment.uri() == null ? "" : attachment.uri();
    return new Paper(href(uri), uri, kind(attachment.mediaType()), attachment.takenAt());
  }

  private static Paper of(String evidence) {
    return new Paper(href(evidence), evidence, "file", null);
  }

  private static String href(String address) {
    return WEB.matcher(address).matches() ? address : null;
  }

  private static String kind(String mediaType) {
    String type = mediaType == null ? "" : mediaType;
    if (type.equals("application/pdf")) {
      return "pdf";
    }
    return switch (type.replaceFirst("/.*", "")) {
      case "image" -> "photo";
      case "video" -> "video";
      case "audio" -> "sound";
      default -> "file";
    };
  }
}
