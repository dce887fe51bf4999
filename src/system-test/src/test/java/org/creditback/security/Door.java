package org.creditback.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method that a bean lets others call.
 *
 * @param bean   its class
 * @param view   what callers know: the interface, or the class itself
 * @param method of the view
 */
public record Door(Class<?> bean, Class<?> view, Method method) {

    /** All of a bean's. */
    public static List<Door> of(Class<?> bean) {
        Class<?> view = Stream.of(bean.getInterfaces())
                .filter(each -> each.getName().startsWith("org.creditback."))
                .findFirst()
                .orElse(null);
        Class<?> known = view == null ? bean : view;
        return Arrays.stream(known.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .map(method -> new Door(bean, known, method))
                .toList();
    }

    /** As the table of rules names it; methods of one name share a line while their roles are the same. */
    public String name() {
        return view.getSimpleName() + "." + method.getName();
    }

    /** As the table names it where methods of one name have different roles. */
    public String longName() {
        return name() + "/" + method.getParameterCount();
    }

    /** The rule of the table; null where it has none. */
    Rules.@Nullable Rule rule(Rules rules) {
        Rules.Rule exact = rules.find(longName());
        return exact == null ? rules.find(name()) : exact;
    }

    /** Who may call it, as the annotations of the bean say. */
    Set<String> roles() {
        try {
            Method own = bean.getMethod(method.getName(), method.getParameterTypes());
            return isSaid(own) ? said(own) : isSaid(bean) ? said(bean) : Set.of("nobody");
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSaid(AnnotatedElement place) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(place::isAnnotationPresent);
    }

    private static Set<String> said(AnnotatedElement place) {
        RolesAllowed allowed = place.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            return Set.of(place.isAnnotationPresent(PermitAll.class) ? "everyone" : "nobody");
        }
        Set<String> roles = new TreeSet<>(Set.of(allowed.value()));
        if (roles.remove("reimbursement-run")) {
            roles.add("run");
        }
        return roles;
    }

    /** Where the container keeps it. */
    String address() {
        String module = bean.getName().split("\\.")[2];
        return "java:app/creditback-" + module + "/" + bean.getSimpleName() + "!" + view.getName();
    }

    /** Whether a legal entity comes with a call. */
    boolean namesLegalEntity() {
        return Arrays.stream(method.getParameterTypes()).anyMatch(MadeUp::namesLegalEntity);
    }
}
