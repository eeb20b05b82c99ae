package id.posyandu.referral.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.posyandu.referral.kit.wire.Outgoing;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** Events as messages of Spring Cloud Stream, each with the topic it goes to. */
@Component
class Wire {
  private static final String DESTINATION = "spring.cloud.stream.sendto.destination";

  private final String service;

  Wire(@Value("${spring.application.name}") String service) {
    this.service = service;
  }

  List<Message<byte[]>> messages(List<Outgoing> events) {
    return events.stream().map(this::message).toList();
  }

  private Message<byte[]> message(Outgoing event) {
    return MessageBuilder.withPayload(event.value().getBytes(UTF_8))
        .copyHeaders(event.headers(service))
        .setHeader(KafkaHeaders.KEY, event.key().getBytes(UTF_8))
        .setHeader(KafkaHeaders.TIMESTAMP, event.time().toEpochMilli())
        .setHeader(DESTINATION, event.topic())
        .build();
  }
}
