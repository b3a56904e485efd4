namespace PolicingReform.Json;

/// <summary>The open code lists as a file knows them: what the library knows, and what the file adds.</summary>
internal sealed class OpenCodes
{
    private readonly List<PersonAttribute> _attributes = [];
    private readonly List<Category> _categories = [];
    private readonly List<BenchmarkPopulation> _populations = [];
    private readonly List<ParticipantCategory> _participants = [];
    private readonly List<ActorKind> _actors = [];

    public OpenCodes(CodeDocument?[]? codes, DocumentPath path)
    {
        // What a file adds comes first: it may call a known code by another label.
        foreach (PersonAttribute each in path.Each(codes, (code, at) => New(code, at, CodeList.Attribute, Attribute)))
            _attributes.Add(each);
        _attributes.AddRange(KnownAttributes);
        path.Each(codes, Added);
        _categories.AddRange(KnownCategories);
        _populations.AddRange(KnownPopulations);
        _participants.AddRange(ParticipantCategory.Known);
        _actors.AddRange(ActorKind.Known);
    }

    public static ValueList<PersonAttribute> KnownAttributes { get; } =
    [
        PersonAttribute.Gender, PersonAttribute.Ethnicity, PersonAttribute.Religion, PersonAttribute.Tribe,
        PersonAttribute.Origin,
    ];

    public static ValueList<Category> KnownCategories { get; } = [Gender.Woman, Gender.Man];

    public static ValueList<BenchmarkPopulation> KnownPopulations { get; } =
    [
        BenchmarkPopulation.Residents, BenchmarkPopulation.WorkingAge, BenchmarkPopulation.Eligible,
        BenchmarkPopulation.WholeForce,
    ];

    public PersonAttribute? Attribute(string? code, DocumentPath path, string field = "attribute") =>
        path.Field(field).Known(code, _attributes, each => each.Code);

    public Category? Category(PersonAttribute attribute, string? code, DocumentPath path, string field = "category") =>
        path.Field(field).Known(code, _categories.Where(each => each.Attribute == attribute), each => each.Code);

    public BenchmarkPopulation? Population(string? code, DocumentPath path) =>
        path.Field("population").Known(code, _populations, each => each.Code);

    public ParticipantCategory? Participant(string? code, DocumentPath path) =>
        path.Known(code, _participants, each => each.Code);

    public ActorKind? Actor(string? code, DocumentPath path) =>
        path.Field("kind").Known(code, _actors, each => each.Code);

    /// <summary>Returns whether a gender could be read: none is stated, or a known one is.</summary>
    public bool TryGender(string? code, DocumentPath path, out Category? gender)
    {
        gender = code is null ? null : Category(PersonAttribute.Gender, code, path, "gender");
        return code is null || gender is not null;
    }

    private static PersonAttribute? Attribute(CodeDocument code, DocumentPath path) =>
        path.Try(() => new PersonAttribute(code.Code!, code.Label!));

    private static T? New<T>(
        CodeDocument code, DocumentPath path, CodeList list, Func<CodeDocument, DocumentPath, T?> make)
        where T : class =>
        code.List == JsonNames.Of(list) && code.Code is not null && code.Label is not null ? make(code, path) : null;

    private object? Added(CodeDocument code, DocumentPath path)
    {
        if (!path.HasAll((code.Code, "code"), (code.Label, "label"))
            || path.Enumerated<CodeList>(code.List, "list") is not CodeList list)
        {
            return null;
        }

        switch (list)
        {
            case CodeList.Category when Attribute(code.Attribute, path) is PersonAttribute attribute:
                Keep(_categories, path.Try(() => new Category(attribute, code.Code!, code.Label!)));
                break;
            case CodeList.Population:
                Keep(_populations, path.Try(() => new BenchmarkPopulation(code.Code!, code.Label!)));
                break;
            case CodeList.ParticipantCategory:
                Keep(
                    _participants,
                    path.Try(() => new ParticipantCategory(code.Code!, code.Label!, code.IsPolice ?? false)));
                break;
            case CodeList.ActorKind:
                Keep(_actors, path.Try(() => new ActorKind(code.Code!, code.Label!, code.IsMilitarised ?? false)));
                break;
        }

        return null;
    }

    private static void Keep<T>(List<T> list, T? made)
        where T : class
    {
        if (made is not null)
            list.Add(made);
    }
}
