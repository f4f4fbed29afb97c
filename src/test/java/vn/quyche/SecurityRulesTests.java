package vn.quyche;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.DigestUtils;

/** What the code may not reach for, so that whole kinds of attack have no place to begin. */
@AnalyzeClasses(packagesOf = Quyche.class, importOptions = DoNotIncludeTests.class)
class SecurityRulesTests {

    /** Mail goes through Spring's sender to the one server of the settings, sign-in to the providers of the settings. */
    @ArchTest
    static final ArchRule nothingCallsAnAddress = noClasses()
            .that()
            .doNotHaveSimpleName("ProviderLine") // the addresses of the settings, no redirect followed
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                    .or(type(URLConnection.class))
                    .or(type(Socket.class)))
            .orShould(callMethod(URL.class, "openStream")
                    .or(callMethod(URL.class, "openConnection"))
                    .or(callMethod(URI.class, "toURL")))
            .because("what calls no address cannot be talked into calling one (SSRF)");

    @ArchTest
    static final ArchRule xmlIsReadByThoseWhoRefuseEntities = noClasses()
            .that()
            .resideOutsideOfPackages("..competence..") // writes DMN, reads none
            .and()
            .doNotHaveSimpleName("FirstLines") // by POI's factory, which refuses them
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.xml.stream..", "javax.xml.transform..", "javax.xml.xpath.."))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.xml\\.parsers\\.(DocumentBuilder|SAXParser).*")
            .because("POI's readers refuse entities, those of the platform do not by themselves");

    @ArchTest
    static final ArchRule nothingIsRunThatWasWrittenElsewhere = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("javax.script..", "org.springframework.expression..", "javax.naming.."))
            .orShould()
            .dependOnClassesThat(type(ObjectInputStream.class))
            .orShould(callMethod(Runtime.class, "exec", String.class))
            .because("no text becomes code, no bytes become objects of any class, no name is looked up elsewhere");

    @ArchTest
    static final ArchRule programsAreStartedByTheDatabaseAlone = noClasses()
            .that()
            .resideOutsideOfPackage("..database..")
            .should()
            .dependOnClassesThat(type(ProcessBuilder.class))
            .because("only our own PostgreSQL is a program, and no word of a request is in its command");

    @ArchTest
    static final ArchRule chanceIsNotGuessable = noClasses()
            .that()
            .resideOutsideOfPackage("..demonstration..")
            .should()
            .dependOnClassesThat(type(Random.class).or(type(ThreadLocalRandom.class)))
            .orShould(callMethod(Math.class, "random"))
            .because("what others must not guess comes from SecureRandom");

    @ArchTest
    static final ArchRule digestsAreOfToday =
            noClasses().should().dependOnClassesThat(type(DigestUtils.class)).because("it offers MD5 alone");
}
