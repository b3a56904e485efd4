namespace PolicingReform;

/// <summary>What a study says should change.</summary>
public sealed record Recommendation : StudyEntry
{
    /// <summary>Creates a recommendation.</summary>
    /// <param name="id">Its id, unique in a study.</param>
    /// <param name="addressee">Whom its heading addresses.</param>
    /// <param name="summary">What should change, in our own words.</param>
    /// <param name="source">Where it stands.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Recommendation(RecommendationId id, string addressee, string summary, Locator source) =>
        (Id, Addressee, Summary, Source) =
        (Require.NotNull(id), Require.Text(addressee), Require.Text(summary), Require.NotNull(source));

    /// <summary>The id, unique in a study.</summary>
    public RecommendationId Id { get; }

    /// <summary>Whom its heading addresses.</summary>
    public string Addressee { get; }

    /// <summary>What should change, in our own words.</summary>
    public string Summary { get; }

    /// <summary>Where it stands.</summary>
    public Locator Source { get; }

    /// <summary>The pages it refers to, as printed; empty where it gives none.</summary>
    public ValueList<PageRange> Pages { get; init => field = Require.NotNull(value, nameof(Pages)); } = [];

    /// <summary>The printed statements that this project finds to illustrate it.</summary>
    public ValueList<StatementId> Supporting { get; init => field = Require.NotNull(value, nameof(Supporting)); } = [];

    /// <summary>The printed statements that this project finds to speak against it.</summary>
    public ValueList<StatementId> Contradicting
    {
        get;
        init => field = Require.NotNull(value, nameof(Contradicting));
    }
    = [];

    /// <summary>Whom the text of it names beside the heading.</summary>
    public ValueList<string> AddresseesInText
    {
        get;
        init => field = Require.Texts(value, nameof(AddresseesInText));
    }
    = [];

    /// <summary>The codes of the themes it is about, by this project's reading.</summary>
    public ValueList<string> Themes
    {
        get;
        init
        {
            field = Require.NotNull(value, nameof(Themes));
            foreach (string theme in value)
                Slug.Required(theme, nameof(Themes));
        }
    }
    = [];

    /// <summary>What is said to stand in its way, in our own words.</summary>
    public ValueList<string> Obstacles { get; init => field = Require.Texts(value, nameof(Obstacles)); } = [];

    /// <summary>What it is said to risk, in our own words.</summary>
    public ValueList<string> Risks { get; init => field = Require.Texts(value, nameof(Risks)); } = [];

    /// <summary>How feasible it is said to be, in our own words; or null.</summary>
    public string? Feasibility { get; init => field = Require.TextOrNull(value, parameterName: nameof(Feasibility)); }

    /// <summary>How far it is stated to be carried out, or null where nothing is stated.</summary>
    public ImplementationStatus? Status { get; init; }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses =>
        [.. Supporting, .. Contradicting, .. Themes.Select(theme => new ThemeId(theme))];

    internal override IEnumerable<Locator> Cites => Status is null ? [Source] : [Source, Status.Source];

    private protected override string Say() => $"{Addressee}: {Summary}";
}

/// <summary>Pages from a first to a last.</summary>
public sealed record PageRange : Noun
{
    /// <summary>Creates a range.</summary>
    /// <param name="first">The first page, from 1.</param>
    /// <param name="last">The last page, not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A page is below 1 or the last before the first.</exception>
    public PageRange(int first, int last)
    {
        First = Require.InRange(first, 1, int.MaxValue);
        Last = Require.InRange(last, first, int.MaxValue);
    }

    /// <summary>The first page.</summary>
    public int First { get; }

    /// <summary>The last page.</summary>
    public int Last { get; }

    private protected override string Say() =>
        First == Last ? Numeral.Text(First) : $"{Numeral.Text(First)}-{Numeral.Text(Last)}";
}

/// <summary>The id of a <see cref="Recommendation"/>.</summary>
public sealed record RecommendationId : Id<RecommendationId>, IIdOf<RecommendationId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public RecommendationId(string value)
        : base(value)
    {
    }

    static RecommendationId IIdOf<RecommendationId>.From(string value) => new(value);
}
