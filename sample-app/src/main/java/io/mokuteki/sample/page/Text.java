package io.mokuteki.sample.page;

import io.mokuteki.annotation.NotPersonal;
import java.util.Locale;

/**
 * A text of the page in both of its languages.
 *
 * @param ja Japanese
 * @param en English
 */
@NotPersonal("what the page says to everybody")
public record Text(String ja, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
