package id.posyandu.referral.kit.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says in the OpenAPI document what is true of every member that is not compulsory: it may be null. */
final class NullableMembers implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    document.getComponents().getSchemas().values().forEach(NullableMembers::loosen);
  }

  private static void loosen(Schema<?> schema) {
    if (schema.getProperties() == null) {
      return;
    }
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    for (Map.Entry<String, Schema<?>> member : members(schema)) {
      if (!required.contains(member.getKey())) {
        schema.getProperties().put(member.getKey(), orNull(member.getValue()));
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Map.Entry<String, Schema<?>>> members(Schema<?> schema) {
    return new ArrayList<>((Set) schema.getProperties().entrySet());
  }

  private static Schema<?> orNull(Schema<?> member) {
    if (member.get$ref() != null || member.getEnum() != null) {
      Schema<Object> nothing = new Schema<>();
      nothing.addType("null");
      Schema<Object> either = new Schema<>();
      either.addAnyOfItem(member);
      either.addAnyOfItem(nothing);
      return either;
    }
    if (member.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(member.getTypes());
      types.add("null");
      member.setTypes(types);
    }
    return member;
  }
}
