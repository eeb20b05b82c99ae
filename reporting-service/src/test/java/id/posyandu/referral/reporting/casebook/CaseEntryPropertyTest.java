package id.posyandu.referral.reporting.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.Cities;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Heard;
import id.posyandu.referral.reporting.cases.Census;
import id.posyandu.referral.reporting.cases.Count;
import id.posyandu.referral.reporting.cases.Histories;
import id.posyandu.referral.reporting.cases.Periods;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Said;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class CaseEntryPropertyTest {
  private static final Cities CITIES = Cities.shipped();
  private static final Places PLACES = new Places(CITIES);

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void any_order_and_any_number_of_deliveries_end_in_the_same_documents(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var straight = histories.cases(12);

    var delivered = filed(histories.delivered(straight));

    assertThat(delivered).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*view").isEqualTo(filed(straight));
    assertThat(entries(delivered)).isEqualTo(entries(filed(straight)));
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void what_cases_add_up_to_is_a_straight_census_for_every_count_area_period_and_slice(@ForAll Random random) {
    var histories = new Histories(random, 2026);
    var straight = histories.cases(40);
    var census = new TreeMap<String, Long>();
    new Census(straight).counts().forEach((key, counts) -> Count.ofCases().forEach(count ->
        census.put(key + "|" + count.member(), EventJson.MAPPER.valueToTree(counts).get(count.member()).longValue())));
    census.values().removeIf(number -> number == 0);

    assertThat(sums(filed(histories.delivered(straight)))).isEqualTo(census);
  }

  @Test
  void every_member_of_an_indicator_s_counts_is_a_count_and_the_other_way_round() {
    assertThat(Arrays.stream(Count.values()).map(Count::member))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Indicator.Counts.class.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  private static Map<UUID, CaseDocument> filed(List<Said> delivered) {
    var cases = new HashMap<UUID, CaseEntry>();
    for (var said : delivered) {
      var known = cases.getOrDefault(said.event().finding(), CaseEntry.beginningWith(said.event()));
      cases.put(said.event().finding(), known.after(heard(said)));
    }
    var documents = new HashMap<UUID, CaseDocument>();
    cases.forEach((id, entry) ->
        documents.put(id, CaseDocument.of(id, entry, PLACES.leaf(entry.view()), false, 1)));
    return documents;
  }

  /** As they are read again: maps of one content may be packed in two orders. */
  private static Map<UUID, CaseEntry> entries(Map<UUID, CaseDocument> documents) {
    var entries = new HashMap<UUID, CaseEntry>();
    documents.forEach((id, one) -> entries.put(id, one.entry()));
    return entries;
  }

  private static Heard heard(Said said) {
    return new Heard(said.event(), said.id(), said.time(), said.trace(), "topic", 0, 0);
  }

  private static Map<String, Long> sums(Map<UUID, CaseDocument> documents) {
    var sums = new TreeMap<String, Long>();
    for (var one : documents.values()) {
      var kelurahan = one.entry().glance().area();
      var areas = new ArrayList<>(CITIES.lineage(kelurahan).stream().map(Area::code).toList());
      if (!one.place().equals(kelurahan)) {
        areas.add(one.place());
      }
      for (var area : areas) {
        for (var period : Periods.of(one.month())) {
          for (var counted : one.counted()) {
            String[] key = counted.key().split("\\|", 2);
            sums.merge(area + "|" + period + "|" + key[1] + "|" + key[0], (long) counted.times(), Long::sum);
          }
        }
      }
    }
    return sums;
  }
}
