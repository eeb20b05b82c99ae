package id.posyandu.referral.kit.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Names in the OpenAPI document the refusals that any operation may answer with, so that a client can rely on it; a refusal
 * that an operation names itself needs to say only why. All of them are problems.
 */
final class EveryStatus implements OpenApiCustomizer {
  private static final String PROBLEM = "Problem";

  private final String service;

  EveryStatus(String service) {
    this.service = service;
  }

  @Override
  public void customise(OpenAPI document) {
    document.setInfo(
        new Info().title("Posyandu referral: " + service).version("v1").description("See README.md and design notes"));
    document.setServers(null);
    document.getComponents().addSchemas(PROBLEM, problem());
    document.getPaths().values().forEach(path -> path.readOperationsMap().forEach(EveryStatus::complete));
  }

  private static void complete(PathItem.HttpMethod method, Operation operation) {
    Map<String, String> refusals = new LinkedHashMap<>();
    refusals.put("400", "Malformed: not readable as what it claims to be");
    refusals.put("404", "Unknown");
    refusals.put("406", "No such representation");
    refusals.put("429", "Too many at once; see Retry-After");
    refusals.put("503", "Nothing durable can take it just now; nothing is half done");
    if (method != PathItem.HttpMethod.GET) {
      refusals.put("413", "Too large");
      refusals.put("415", "Not a content type of this operation");
      refusals.put("422", "Well-formed but refused, every error at once");
    }
    refusals.forEach(
        (status, why) -> operation.getResponses().putIfAbsent(status, new ApiResponse().description(why)));
    operation.getResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
        .forEach(refusal -> refusal.getValue().setContent(aProblem()));
  }

  private static Content aProblem() {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
  }

  private static Schema<?> problem() {
    Schema<Object> error = new Schema<>();
    error.setType("object");
    error.addProperty("pointer", text());
    error.addProperty("detail", text());
    Schema<Object> errors = new Schema<>();
    errors.setType("array");
    errors.setItems(error);
    Schema<Object> status = new Schema<>();
    status.setType("integer");
    Schema<Object> problem = new Schema<>();
    problem.setType("object");
    problem.setDescription("RFC 9457");
    problem.addProperty("type", text());
    problem.addProperty("title", text());
    problem.addProperty("status", status);
    problem.addProperty("detail", text());
    problem.addProperty("instance", text());
    problem.addProperty("errors", errors);
    problem.addProperty("traceId", text());
    return problem;
  }

  private static Schema<?> text() {
    Schema<Object> text = new Schema<>();
    text.setType("string");
    return text;
  }
}
