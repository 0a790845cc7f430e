package io.pgtracker.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalog's own JSON is read strictly: a misspelt field must not be a silent default. */
class CatalogFieldsTest {

  @Test
  void readsWhatStandsThere() throws IOException {
    CatalogFields fields =
        fields("{'kind': 'state', 'n': 300, 'on': true, 'sql': {'10': 'a'}, 'c': {'key': ['x']}}");

    assertThat(fields.string("kind")).isEqualTo("state");
    assertThat(fields.number("n")).isEqualTo(300);
    assertThat(fields.flag("on")).isTrue();
    assertThat(fields.flag("off")).isFalse();
    assertThat(fields.texts("sql")).isEqualTo(Map.of("10", "a"));
    assertThat(fields.lists("c")).isEqualTo(Map.of("key", List.of("x")));
    assertThat(fields.optionalString("absent")).isNull();
    assertThat(fields.object("absent")).isNull();
    fields.end();
  }

  @Test
  void refusesWhatNobodyAskedFor() throws IOException {
    CatalogFields fields = fields("{'kind': 'state', 'knid': 'state'}");
    fields.string("kind");

    assertThatThrownBy(fields::end).hasMessage("test has unknown fields: [knid]");
  }

  @Test
  void refusesWhatIsMissingOrOfAnotherType() throws IOException {
    assertThatThrownBy(() -> fields("{}").string("kind")).hasMessage("test lacks kind");
    assertThatThrownBy(() -> fields("{'n': '1'}").number("n")).hasMessage("test.n is no Long");
    assertThatThrownBy(() -> fields("{'c': {'key': 'x'}}").lists("c"))
        .hasMessage("test.c.key is no list");
    assertThatThrownBy(() -> fields("[]")).hasMessage("test is no object");
  }

  @Test
  void refusesJsonThatIsCutOffFollowedBySomethingOrNamesAFieldTwice() {
    for (String text : List.of("", "{'a': 1", "{} {}", "{'a': 1, 'a': 2}", "{'a': null}")) {
      assertThatThrownBy(() -> fields(text)).as(text).isInstanceOf(IOException.class);
    }
  }

  private static CatalogFields fields(String text) throws IOException {
    return new CatalogFields("test", CatalogJson.read(text.replace('\'', '"')));
  }
}
