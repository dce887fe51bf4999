package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

@DisplayName("labels.md 1: what the frameworks say by themselves is in the reader's language too")
class FrameworkMessagesIT extends PageTest {

    @ParameterizedTest
    @NeedsChromium
    @DisplayName("a choice that the list does not have, and the name of a month")
    @CsvSource({
        "nl, Kies een waarde uit de lijst., januari",
        "sv, Välj ett värde i listan., januari",
        "fr, Choisissez une valeur de la liste., janvier",
        "fi, Valitse arvo luettelosta., tammikuu",
        "zh-CN, 请选择列表中的值。, 一月"
    })
    void speaksTheReadersLanguage(String language, String sentence, String january) {
        Person reader = Person.with("ar-clerk");
        WebDriver page = openAs(reader, "/pages/administration/my-settings.xhtml");
        new Select(page.findElement(By.cssSelector("select[id$=language]"))).selectByValue(language);
        click(page, ":save");
        awaitGone(page, "html[lang=en]");
        JavascriptExecutor forger = (JavascriptExecutor) page;
        forger.executeScript("document.querySelector('select[id$=look] option:checked').value = 'PURPLE'");
        click(page, ":save");
        awaitText(page, sentence);
        assertThat((String) forger.executeScript("return PrimeFaces.getLocaleSettings().monthNames[0]"))
                .isEqualToIgnoringCase(january);
    }
}
