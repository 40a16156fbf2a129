package fr.etabli.geography;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class GeographyController {

    private final Regions regions;
    private final Departments departments;

    GeographyController(Regions regions, Departments departments) {
        this.regions = regions;
        this.departments = departments;
    }

    @QueryMapping
    List<Region> regions(@ContextValue Generation generation) {
        return regions.list(generation);
    }

    @QueryMapping
    Optional<Region> region(@Argument String code, @ContextValue Generation generation) {
        return regions.find(generation, code);
    }

    @QueryMapping
    Optional<Department> department(@Argument String code, @ContextValue Generation generation) {
        return departments.find(generation, code);
    }

    @SchemaMapping
    List<Department> departments(Region region, @ContextValue Generation generation) {
        return departments.list(generation).stream()
                .filter(department -> department.regionCode().equals(region.code()))
                .toList();
    }

    @SchemaMapping
    Region region(Department department, @ContextValue Generation generation) {
        return regions.get(generation, department.regionCode());
    }

    @SchemaMapping
    Department department(Place place, @ContextValue Generation generation) {
        return departments.get(generation, place.departmentCode());
    }
}
