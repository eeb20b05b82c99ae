package id.posyandu.referral.kit.wire;

import java.time.Instant;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How events look as JSON. Set here and not in Spring's configuration, so that no property of one service can change
 * what goes over the wire.
 */
public final class EventJson {
  /** Writes nulls and ISO times; ignores unknown members; reads an unknown enum value as its {@code UNKNOWN}. */
  public static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
      .addModule(new SimpleModule("times").addDeserializer(Instant.class, new Times()))
      .build();

  private EventJson() {}
}
