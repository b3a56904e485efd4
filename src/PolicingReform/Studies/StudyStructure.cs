namespace PolicingReform;

/// <summary>What is broken in the structure of a study: duplicate ids, nouns that are not there, circles.</summary>
internal static class StudyStructure
{
    public static IEnumerable<Finding> Check(StudyContents study, AnalysisSettings settings) =>
    [
        .. Duplicates("reference", study.References.Select(reference => reference.Id.Value)),
        .. Duplicates("place", study.Places.Select(place => place.Id.Value)),
        .. Duplicates("body", study.Bodies.Select(body => body.Id.Value)),
        .. Duplicates("benchmark", study.Benchmarks.Select(benchmark => benchmark.Id.Value)),
        .. Duplicates("participant", study.Participants.Select(participant => participant.Id.Value)),
        .. Duplicates("theme", study.Themes.Select(theme => theme.Code)),
        .. Duplicates("statement", study.Statements.Select(statement => statement.Id.Value)),
        .. Duplicates("recommendation", study.Recommendations.Select(recommendation => recommendation.Id.Value)),
        .. SettingsOfParts(study, settings),
        .. DanglingSources(study),
        .. DanglingPlaces(study),
        .. DanglingParticipants(study),
        .. Circles(study.Places),
        .. DanglingThemes(study),
        .. DanglingEvidence(study),
        .. DanglingComparisons(study),
    ];

    private static IEnumerable<Finding> Duplicates(string kind, IEnumerable<string> ids) =>
        ids.CountBy(id => id, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => Broken(
            "duplicate-id",
            $"{kind} {pair.Key}",
            $"the id {pair.Key} is used {Numeral.Text(pair.Value)} times; the id of each {kind} is its own."));

    // A stricter minimum must not be lost without a word when its composition enters a study.
    private static IEnumerable<Finding> SettingsOfParts(StudyContents study, AnalysisSettings settings) =>
        from body in study.Bodies
        from composition in body.Compositions
        where composition.Settings != AnalysisSettings.Default && composition.Settings != settings
        select Broken(
            "settings-of-a-part",
            $"body {body.Id}",
            $"its composition by {composition.Attribute} has settings of its own ({composition.Settings}); " +
            "give them to the builder, since a study has one set of settings.");

    private static IEnumerable<Finding> DanglingSources(StudyContents study)
    {
        HashSet<ReferenceId> known = [.. study.References.Select(reference => reference.Id)];
        return StudySources.Of(study).Where(pair => !known.Contains(pair.Source.ReferenceId))
            .Select(pair => (pair.Subject, pair.Source.ReferenceId)).Distinct().Select(pair => Broken(
                "dangling-reference",
                pair.Subject,
                $"it cites {pair.ReferenceId}, which is no reference of the study; " +
                "add the reference or mend the id."));
    }

    private static IEnumerable<Finding> DanglingPlaces(StudyContents study)
    {
        HashSet<PlaceId> known = [.. study.Places.Select(place => place.Id)];
        IEnumerable<(string Subject, PlaceId? Place)> named =
        [
            .. study.Places.Select(place => ($"place {place.Id}", place.Parent)),
            .. study.Places.SelectMany(place => place.Figures.Select(figure => ($"place {place.Id}", figure.To))),
            .. study.Participants.Select(each => ($"participant {each.Id}", (PlaceId?)each.Place)),
            .. study.Statements.Select(statement => ($"statement {statement.Id}", (PlaceId?)statement.SpeakerPlace)),
            .. study.Statements.Select(statement => ($"statement {statement.Id}", (PlaceId?)statement.About)),
        ];
        return named.Where(pair => pair.Place is not null && !known.Contains(pair.Place)).Distinct()
            .Select(pair => Missing(pair.Subject, "place", pair.Place!.Value));
    }

    private static IEnumerable<Finding> DanglingParticipants(StudyContents study)
    {
        HashSet<ParticipantId> known = [.. study.Participants.Select(participant => participant.Id)];
        return from statement in study.Statements
               let participant = statement.Participant
               where participant is not null && !known.Contains(participant)
               select Missing($"statement {statement.Id}", "participant", participant!.Value);
    }

    private static IEnumerable<Finding> Circles(ValueList<Place> places)
    {
        Dictionary<PlaceId, PlaceId?> parents = places.DistinctBy(place => place.Id)
            .ToDictionary(place => place.Id, place => place.Parent);
        return places.Where(place => LiesInItself(place.Id, parents)).Select(place => Broken(
            "circle",
            $"place {place.Id}",
            "it lies in itself by way of its parents; mend the parent of one of them."));
    }

    private static bool LiesInItself(PlaceId start, Dictionary<PlaceId, PlaceId?> parents)
    {
        PlaceId? place = parents.GetValueOrDefault(start);
        for (int steps = 0; place is not null && steps < parents.Count; steps++)
        {
            if (place == start)
                return true;
            place = parents.GetValueOrDefault(place);
        }

        return false;
    }

    private static IEnumerable<Finding> DanglingThemes(StudyContents study)
    {
        HashSet<string> known = [.. study.Themes.Select(theme => theme.Code)];
        return from statement in study.Statements
               from reading in statement.Readings
               where !known.Contains(reading.Theme)
               select Missing($"statement {statement.Id}", "theme", reading.Theme);
    }

    private static IEnumerable<Finding> DanglingEvidence(StudyContents study)
    {
        HashSet<StatementId> known = [.. study.Statements.Select(statement => statement.Id)];
        return from recommendation in study.Recommendations
               from statement in recommendation.Supporting.Concat(recommendation.Contradicting)
               where !known.Contains(statement)
               select Missing($"recommendation {recommendation.Id}", "statement", statement.Value);
    }

    private static IEnumerable<Finding> DanglingComparisons(StudyContents study)
    {
        Dictionary<BodyId, Body> bodies = study.Bodies.DistinctBy(body => body.Id).ToDictionary(body => body.Id);
        Dictionary<BenchmarkId, Benchmark> benchmarks =
            study.Benchmarks.DistinctBy(benchmark => benchmark.Id).ToDictionary(benchmark => benchmark.Id);
        return study.Comparisons.SelectMany(comparison => DanglingEnds(comparison, bodies, benchmarks));
    }

    private static IEnumerable<Finding> DanglingEnds(
        Comparison comparison, Dictionary<BodyId, Body> bodies, Dictionary<BenchmarkId, Benchmark> benchmarks)
    {
        string subject = $"comparison {comparison}";
        if (!bodies.TryGetValue(comparison.BodyId, out Body? body))
            yield return Missing(subject, "body", comparison.BodyId.Value);
        else if (!body.Compositions.SelectMany(each => each.Parts).Any(part => part.Category == comparison.Group))
            yield return Unstated(comparison, body.ToString());
        if (!benchmarks.TryGetValue(comparison.BenchmarkId, out Benchmark? benchmark))
            yield return Missing(subject, "benchmark", comparison.BenchmarkId.Value);
        else if (!benchmark.Composition.Parts.Any(part => part.Category == comparison.Group))
            yield return Unstated(comparison, benchmark.ToString());
    }

    private static Finding Missing(string subject, string kind, string id) => Broken(
        "dangling-" + kind,
        subject,
        $"it names the {kind} {id}, which the study does not hold; add it or mend the id.");

    private static Finding Unstated(Comparison comparison, string where) => Broken(
        "unstated-category",
        $"comparison {comparison}",
        $"it compares {comparison.Group}, of whom {where} states nothing; state them or drop the comparison.");

    private static Finding Broken(string code, string subject, string message) =>
        new(code, Severity.Error, subject, message);
}
