package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class CustomersPageIT extends PageTest {

    @Test
    void listsTheCustomersOfTheLegalEntity() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("clerk.ar", books.page("receivables/customers", ""));
        assertThat(heading(page)).isEqualTo("Customers");
        assertThat(text(page)).contains("C-1", "Anna Jansen", "C-2", "Bram de Vries");
    }
}
