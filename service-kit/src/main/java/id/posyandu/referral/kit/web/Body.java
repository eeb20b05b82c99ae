package id.posyandu.referral.kit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * A request's JSON object, read as a record of the caller's wishes: every member with a wrong type, an unknown enum value
 * or a broken constraint is named at once, not only the first. Unknown members are ignored.
 */
public final class Body {
  private static final JsonMapper STRICT = strict();
  private static final Validator VALIDATOR = validator();

  private final ObjectNode json;

  private Body(ObjectNode json) {
    this.json = json;
  }

  /** @throws Refusal 400 when it is no JSON object */
  public static Body of(byte[] bytes) {
    try {
      return of(STRICT.readTree(bytes));
    } catch (JacksonException broken) {
      var where = broken.getLocation();
      throw Refusal.malformed(
          where == null
              ? "The body is no readable JSON"
              : "The body is no readable JSON at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr()));
    }
  }

  /** @throws Refusal 400 when it is no JSON object */
  public static Body of(JsonNode json) {
    if (json instanceof ObjectNode object) {
      return new Body(object);
    }
    throw Refusal.malformed("The body must be one JSON object");
  }

  /** What it says, whatever the order and spacing of its members: the same payload has the same fingerprint. */
  public String fingerprint() {
    return Fingerprint.of(json);
  }

  /** Whether it has that member, be it null. */
  public boolean has(String member) {
    return json.has(member);
  }

  /** A text member, unread otherwise; empty where it is missing or no text. */
  public Optional<String> text(String member) {
    JsonNode node = json.get(member);
    return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /**
   * The body as that record, with all that is wrong with it. Members that can't be read are null in the record.
   *
   * @param wishes a record whose components are the members, with Jakarta Validation constraints on them
   */
  public <R extends Record> Read<R> as(Class<R> wishes) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, Object> readable = new LinkedHashMap<>();
    for (RecordComponent component : wishes.getRecordComponents()) {
      JsonNode node = json.get(component.getName());
      if (node != null && !node.isNull()) {
        readable.put(component.getName(), readable(component, node, errors));
      }
    }
    ObjectNode kept = STRICT.createObjectNode();
    readable.forEach((name, good) -> {
      if (good != null) {
        kept.set(name, json.get(name));
      }
    });
    R record = STRICT.treeToValue(kept, wishes);
    for (ConstraintViolation<R> violation : VALIDATOR.validate(record)) {
      String pointer = pointer(violation.getPropertyPath().toString());
      if (errors.stream().noneMatch(error -> isAbout(error, pointer))) {
        errors.add(new FieldError(pointer, violation.getMessage()));
      }
    }
    return new Read<>(record, errors);
  }

  /** It, what it lies in, or something in it: a member of which a part can't be read is not missing. */
  private static boolean isAbout(FieldError error, String pointer) {
    return pointer.startsWith(error.pointer()) || error.pointer().startsWith(pointer + "/");
  }

  private static Object readable(RecordComponent component, JsonNode node, List<FieldError> errors) {
    JavaType type = STRICT.constructType(component.getGenericType());
    try {
      return STRICT.treeToValue(node, type);
    } catch (JacksonException wrong) { // a number beyond all bounds is no DatabindException
      errors.add(new FieldError("/" + component.getName() + path(wrong), expected(wrong, type)));
      return null;
    }
  }

  private static String path(JacksonException wrong) {
    StringBuilder path = new StringBuilder();
    wrong.getPath().forEach(step ->
        path.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
    return path.toString();
  }

  private static String expected(JacksonException wrong, JavaType whole) {
    Class<?> target =
        wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
            ? mismatch.getTargetType()
            : whole.getRawClass();
    return Expectations.of(target);
  }

  private static String pointer(String beanPath) {
    return "/" + beanPath.replaceAll("\\[(\\d+)]", "/$1").replaceAll("\\.<list element>", "").replace('.', '/');
  }

  /**
   * @param value as far as it could be read
   * @param errors all that is wrong; the caller may add what only she can know, then refuse them all at once
   */
  public record Read<R>(R value, List<FieldError> errors) {
    public void refuse(String pointer, String detail) {
      errors.add(new FieldError(pointer, detail));
    }

    /** Whether that member, or something in it, is already refused. */
    public boolean refused(String pointer) {
      return errors.stream().anyMatch(error -> error.pointer().startsWith(pointer));
    }

    /** @throws Refusal 422 when anything is wrong */
    public R orRefuse() {
      if (!errors.isEmpty()) {
        throw Refusal.invalid(errors);
      }
      return value;
    }
  }

  private static JsonMapper strict() {
    return JsonMapper.builder()
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
        .withCoercionConfig(
            LogicalType.Enum, choice -> choice.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .build();
  }

  private static Validator validator() {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      return factory.getValidator();
    }
  }
}
