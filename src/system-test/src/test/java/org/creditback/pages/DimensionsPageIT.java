package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class DimensionsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("SU-19: a legal entity without dimensions says where they come from; an auditor adds none")
    void saysWhereDimensionsComeFrom() {
        WebDriver page = open("auditor", books.page("ledger/dimensions", ""));
        assertThat(heading(page)).isEqualTo("Financial dimensions");
        assertThat(text(page)).contains("There is no dimension yet.");
        assertThat(commands(page)).doesNotContain("New");
    }
}
