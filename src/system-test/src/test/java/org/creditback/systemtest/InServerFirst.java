package org.creditback.systemtest;

import java.util.Comparator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests inside the server first, so that the application changes hands once only. */
public final class InServerFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor test) -> !runsInServer(test))
                        .thenComparing(ClassDescriptor::getDisplayName));
    }

    private static boolean runsInServer(ClassDescriptor test) {
        return test.findRepeatableAnnotations(ExtendWith.class).stream()
                .flatMap(extensions -> java.util.Arrays.stream(extensions.value()))
                .anyMatch(ArquillianExtension.class::equals);
    }
}
