package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

class ReceivablesParametersPageIT extends PageTest {

    @Test
    @DisplayName("SU-1: the controller changes the minimum reimbursement, and finds it changed")
    void changesTheMinimum() {
        PageBooks books = PageBooks.create();
        String address = books.page("receivables/receivables-parameters", "");
        WebDriver page = open("controller", address);
        assertThat(heading(page)).isEqualTo("Accounts receivable parameters");
        WebElement minimum = page.findElement(By.cssSelector("input[id$=minimumReimbursement]"));
        assertThat(minimum.getAttribute("value")).isEqualTo("25.00");
        minimum.clear();
        minimum.sendKeys("30.00");
        page.findElement(By.cssSelector("[id$=save]")).click();
        assertThat(page.findElement(By.cssSelector("input[id$=minimumReimbursement][value='30.00']")))
                .isNotNull();
    }

    @Test
    void aClerkOnlyReads() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("clerk.ar", books.page("receivables/receivables-parameters", ""));
        assertThat(page.findElement(By.cssSelector("input[id$=minimumReimbursement]"))
                        .isEnabled())
                .isFalse();
    }
}
