using System.Diagnostics.CodeAnalysis;

namespace PolicingReform.Json;

/// <summary>The open code lists as a file knows them: what the library knows, and what the file adds.</summary>
internal sealed class OpenCodes
{
    private readonly Values<PersonAttribute> _attributes = new();
    private readonly Dictionary<PersonAttribute, Values<Category>> _categories = [];
    private readonly Values<BenchmarkPopulation> _populations = new();
    private readonly Values<ParticipantCategory> _participants = new();
    private readonly Values<ActorKind> _actors = new();

    public OpenCodes(CodeDocument?[]? codes, DocumentPath path)
    {
        // Attributes first, since categories are values of them. What a file adds may call a known code otherwise.
        path.Each(codes, (code, at) => code.List == JsonNames.Of(CodeList.Attribute) ? Added(code, at) : null);
        AddMissing(_attributes, KnownAttributes, each => each.Code);
        foreach ((int index, CodeDocument? code) in (codes ?? []).Index())
        {
            if (code is not null && code.List != JsonNames.Of(CodeList.Attribute))
                Added(code, path.Item(index));
        }

        foreach (Category known in KnownCategories)
        {
            _attributes.TryGetValue(known.Attribute.Code, out PersonAttribute? attribute);
            CategoriesOf(attribute!).TryAdd(known.Code, new Category(attribute!, known.Code, known.Label));
        }

        AddMissing(_populations, KnownPopulations, each => each.Code);
        AddMissing(_participants, ParticipantCategory.Known, each => each.Code);
        AddMissing(_actors, ActorKind.Known, each => each.Code);
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

    public PersonAttribute? Attribute(string? code, DocumentPath path) =>
        path.Field("attribute").Known(code, _attributes);

    public Category? Category(PersonAttribute attribute, string? code, DocumentPath path, string field = "category") =>
        path.Field(field).Known(code, CategoriesOf(attribute));

    public BenchmarkPopulation? Population(string? code, DocumentPath path) =>
        path.Field("population").Known(code, _populations);

    public ParticipantCategory? Participant(string? code, DocumentPath path) => path.Known(code, _participants);

    public ActorKind? Actor(string? code, DocumentPath path) => path.Field("kind").Known(code, _actors);

    /// <summary>Returns whether a gender could be read: none is stated, or a known one is.</summary>
    public bool TryGender(string? code, DocumentPath path, out Category? gender)
    {
        _attributes.TryGetValue(PersonAttribute.Gender.Code, out PersonAttribute? attribute);
        gender = code is null ? null : Category(attribute!, code, path, "gender");
        return code is null || gender is not null;
    }

    private static void AddMissing<T>(Values<T> values, ValueList<T> known, Func<T, string> code)
        where T : class
    {
        foreach (T each in known)
            values.TryAdd(code(each), each);
    }

    private static object? Kept<T>(Values<T> values, CodeDocument code, DocumentPath path, Func<T> make)
        where T : class
    {
        if (path.Try(make) is T made && !values.TryAdd(code.Code!, made))
            path.Report("duplicate-id", $"the code {Require.Quoted(code.Code!)} is added twice; keep one of them.");
        return null;
    }

    private Values<Category> CategoriesOf(PersonAttribute attribute)
    {
        if (!_categories.TryGetValue(attribute, out Values<Category>? categories))
            _categories.Add(attribute, categories = new Values<Category>());
        return categories;
    }

    private object? Added(CodeDocument code, DocumentPath path)
    {
        bool complete = path.HasAll((code.Code, "code"), (code.Label, "label"));
        if (path.Enumerated<CodeList>(code.List, "list") is not CodeList list || !complete)
            return null;

        // A flag that says nothing where it stands would be lost without a word.
        if ((code.IsPolice is not null && list != CodeList.ParticipantCategory)
            || (code.IsMilitarised is not null && list != CodeList.ActorKind)
            || (code.Attribute is not null && list != CodeList.Category))
        {
            path.Report(
                "invalid-value",
                $"it holds a field that means nothing in the list {code.List}; isPolice goes with " +
                "participantCategory, isMilitarised with actorKind, attribute with category.");
            return null;
        }

        return list switch
        {
            CodeList.Attribute => Kept(_attributes, code, path, () => new PersonAttribute(code.Code!, code.Label!)),
            CodeList.Category => Attribute(code.Attribute, path) is PersonAttribute attribute
                ? Kept(CategoriesOf(attribute), code, path, () => new Category(attribute, code.Code!, code.Label!))
                : null,
            CodeList.Population => Kept(
                _populations, code, path, () => new BenchmarkPopulation(code.Code!, code.Label!)),
            CodeList.ParticipantCategory => Kept(
                _participants,
                code,
                path,
                () => new ParticipantCategory(code.Code!, code.Label!, code.IsPolice ?? false)),
            _ => Kept(
                _actors, code, path, () => new ActorKind(code.Code!, code.Label!, code.IsMilitarised ?? false)),
        };
    }

    /// <summary>The values of one list by their codes, in the order they were added.</summary>
    internal sealed class Values<T>
        where T : class
    {
        private readonly Dictionary<string, T> _byCode = new(StringComparer.Ordinal);

        public int Count => _byCode.Count;

        public IEnumerable<string> Codes => _byCode.Keys;

        public bool TryAdd(string code, T value) => _byCode.TryAdd(code, value);

        public bool TryGetValue(string code, [NotNullWhen(true)] out T? value) => _byCode.TryGetValue(code, out value);
    }
}
