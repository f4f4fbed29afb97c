package vn.quyche.demonstration;

/**
 * A part of the demonstration's past, written once into an empty database after the province and its accounts stand.
 * Chapters run in the order of {@link org.springframework.core.annotation.Order}, all in one transaction.
 */
interface Chapter {

    void write();
}
