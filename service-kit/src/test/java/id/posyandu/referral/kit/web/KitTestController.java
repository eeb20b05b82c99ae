package id.posyandu.referral.kit.web;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Something to ask, so that refusals can be seen from outside. */
@RestController
@RequestMapping("/api/v1/things")
class KitTestController {
  private final MongoOperations mongo;

  KitTestController(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> take(@RequestBody byte[] body) {
    return Map.of("text", Body.of(body).as(BodyTest.Wish.class).orRefuse().text());
  }

  @PostMapping(path = "/bulk", consumes = "application/x-ndjson")
  Map<String, Object> takeMany(@RequestBody byte[] body) {
    return Map.of("bytes", body.length);
  }

  @PostMapping(path = "/kept", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> keep(@RequestBody byte[] body) {
    mongo.insert(new Document("text", Body.of(body).text("text").orElse("")), "kept");
    return Map.of("kept", true);
  }

  @GetMapping
  List<Integer> some(@RequestParam(required = false) Integer limit) {
    return List.of(Page.limit(limit));
  }

  @GetMapping("/broken")
  Map<String, Object> broken() {
    throw new IllegalStateException("nik 3576010101010001 in a message of ours");
  }
}
