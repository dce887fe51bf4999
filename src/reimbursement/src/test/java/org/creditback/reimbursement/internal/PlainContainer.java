package org.creditback.reimbursement.internal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Puts real beans together outside a server: each class once, by its constructor or its injected fields. Nobody's role is asked. */
final class PlainContainer {

    private final Map<Class<?>, Class<?>> beans = new HashMap<>();
    private final Map<Class<?>, Object> instances = new HashMap<>();

    /** The class behind a door. */
    <T> PlainContainer bean(Class<T> door, Class<? extends T> bean) {
        beans.put(door, bean);
        return this;
    }

    /** What a test makes itself: the caller, the connection. */
    <T> PlainContainer instance(Class<T> type, T instance) {
        instances.put(type, instance);
        return this;
    }

    <T> T get(Class<T> type) {
        Object existing = instances.get(type);
        if (existing == null) {
            Class<?> bean = beans.getOrDefault(type, type);
            existing = bean == type ? made(bean) : get(bean);
            instances.put(type, existing);
        }
        return type.cast(existing);
    }

    private Object made(Class<?> bean) {
        try {
            Constructor<?> constructor = Stream.of(bean.getDeclaredConstructors())
                    .filter(each -> each.isAnnotationPresent(Inject.class))
                    .findFirst()
                    .orElse(null);
            constructor = constructor == null ? bean.getDeclaredConstructor() : constructor;
            constructor.setAccessible(true);
            Object made = constructor.newInstance(
                    Stream.of(constructor.getParameterTypes()).map(this::get).toArray());
            for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
                inject(made, type);
            }
            return made;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot make " + bean.getName(), failure);
        }
    }

    private void inject(Object bean, Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class)) {
                field.setAccessible(true);
                field.set(bean, get(field.getType()));
            }
        }
    }
}
