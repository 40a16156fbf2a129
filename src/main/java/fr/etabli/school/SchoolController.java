package fr.etabli.school;

import fr.etabli.geography.Department;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Region;
import fr.etabli.geography.Regions;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SchoolController {

    private final Schools schools;
    private final Networks networks;
    private final Regions regions;
    private final Departments departments;
    private final Trades trades;
    private final Sectors sectors;
    private final PublicAddress address;

    SchoolController(
            Schools schools,
            Networks networks,
            Regions regions,
            Departments departments,
            Trades trades,
            Sectors sectors,
            PublicAddress address) {
        this.schools = schools;
        this.networks = networks;
        this.regions = regions;
        this.departments = departments;
        this.trades = trades;
        this.sectors = sectors;
        this.address = address;
    }

    @QueryMapping
    Optional<School> school(@Argument String slug, @ContextValue Generation generation) {
        return schools.find(generation, slug);
    }

    @SchemaMapping
    List<Network> networks(School school, @ContextValue Generation generation) {
        return school.networks().stream()
                .map(slug -> networks.get(generation, slug))
                .toList();
    }

    @SchemaMapping
    Region region(School school, @ContextValue Generation generation) {
        return regions.get(generation, school.regionCode());
    }

    @SchemaMapping
    Department department(School school, @ContextValue Generation generation) {
        return departments.get(generation, school.departmentCode());
    }

    @SchemaMapping
    List<Trade> trades(School school, @ContextValue Generation generation) {
        return school.tradeSlugs().stream()
                .map(slug -> trades.get(generation, slug))
                .toList();
    }

    @SchemaMapping
    Optional<Sector> mainSector(School school, @ContextValue Generation generation) {
        return Optional.ofNullable(school.mainSector()).map(code -> sectors.get(generation, code));
    }

    @SchemaMapping
    String url(School school) {
        return address.of("/ecoles/" + school.slug());
    }
}
