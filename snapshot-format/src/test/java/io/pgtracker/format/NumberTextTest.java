package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The quick judgement of numbers agrees with the grammar it stands for. */
class NumberTextTest {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final String ALPHABET = "00112399--+..eE x\u0661";

  @Test
  void everyShortTextIsJudgedAsTheGrammarOfJsonJudgesIt() {
    int numbers = 0;
    Random random = new Random(7);
    for (int i = 0; i < 300_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(8);
      while (text.length() < length) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String number = text.toString();
      boolean isNumber = NUMBER.matcher(number).matches();
      numbers += isNumber ? 1 : 0;
      assertThat(NumberText.isJsonNumber(number)).as("[%s]", number).isEqualTo(isNumber);
      assertThat(NumberText.isInteger(number, Long.MIN_VALUE, Long.MAX_VALUE))
          .as("[%s]", number)
          .isEqualTo(INTEGER.matcher(number).matches());
    }
    assertThat(numbers).isGreaterThan(10_000);
  }

  @Test
  void integersBeyondTheirRangeAreNone() {
    assertThat(NumberText.isInteger("9223372036854775807", Long.MIN_VALUE, Long.MAX_VALUE))
        .isTrue();
    assertThat(NumberText.isInteger("9223372036854775808", Long.MIN_VALUE, Long.MAX_VALUE))
        .isFalse();
    assertThat(NumberText.isInteger("-9223372036854775808", Long.MIN_VALUE, 0)).isTrue();
    assertThat(NumberText.isInteger("-1", 0, 1)).isFalse();
    assertThat(NumberText.isInteger("2", 0, 1)).isFalse();
  }
}
