namespace PolicingReform.Json;

/// <summary>
/// The words of open code lists that a study uses and a reader would not know, or would call otherwise.
/// </summary>
internal static class CodeWriting
{
    private static readonly HashSet<CodeDocument> Known =
    [
        .. OpenCodes.KnownAttributes.Select(Of),
        .. OpenCodes.KnownCategories.Select(Of),
        .. OpenCodes.KnownPopulations.Select(Of),
        .. ParticipantCategory.Known.Select(Of),
        .. ActorKind.Known.Select(Of),
    ];

    /// <exception cref="InvalidOperationException">One code of one list means two things in the study.</exception>
    public static CodeDocument[]? Of(StudyContents study)
    {
        Category[] categories =
        [
            .. study.Of<Body>().SelectMany(body => body.Compositions).SelectMany(each => each.Parts)
                .Concat(study.Of<Benchmark>().SelectMany(each => each.Composition.Parts)).Select(part => part.Category),
            .. study.Of<Statement>().Select(each => each.Speaker.Gender).OfType<Category>(),
            .. study.Of<Participant>().Select(each => each.Gender).OfType<Category>(),
            .. study.Comparisons.Select(each => each.Group),
        ];
        CodeDocument[] used =
        [
            .. new[]
            {
                categories.Select(each => Of(each.Attribute)),
                categories.Select(Of),
                study.Of<Benchmark>().Select(each => Of(each.Population)),
                study.Of<Statement>().Select(each => Of(each.Speaker.Category)),
                study.Of<Participant>().Select(each => Of(each.Category)),
                study.Of<ReportedView>().SelectMany(each => each.Categories).Select(Of),
                (study.Fieldwork?.Categories ?? []).Select(Of),
                study.Of<SecurityActor>().Select(each => Of(each.Kind)),
            }.SelectMany(codes => codes).Distinct(),
        ];
        if (used.CountBy(code => (code.List, code.Attribute, code.Code)).FirstOrDefault(pair => pair.Value > 1)
            is { Value: > 1 } twice)
        {
            throw new InvalidOperationException(
                $"The study uses the code {twice.Key.Code} of {twice.Key.List} in two meanings; a file holds one. " +
                "Give one of them another code.");
        }

        CodeDocument[] added = [.. used.Where(code => !Known.Contains(code))];
        return added.Length == 0 ? null : added;
    }

    private static CodeDocument Of(PersonAttribute attribute) =>
        new(JsonNames.Of(CodeList.Attribute), attribute.Code, attribute.Label);

    private static CodeDocument Of(Category category) =>
        new(JsonNames.Of(CodeList.Category), category.Code, category.Label, category.Attribute.Code);

    private static CodeDocument Of(BenchmarkPopulation population) =>
        new(JsonNames.Of(CodeList.Population), population.Code, population.Label);

    private static CodeDocument Of(ParticipantCategory category) => new(
        JsonNames.Of(CodeList.ParticipantCategory),
        category.Code,
        category.Label,
        IsPolice: SourceWriting.TrueOrNull(category.IsPolice));

    private static CodeDocument Of(ActorKind kind) => new(
        JsonNames.Of(CodeList.ActorKind),
        kind.Code,
        kind.Label,
        IsMilitarised: SourceWriting.TrueOrNull(kind.IsMilitarised));
}
