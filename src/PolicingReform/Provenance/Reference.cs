namespace PolicingReform;

/// <summary>A publication or data set that figures come from.</summary>
/// <remarks>Authors of published works are named; nobody else is.</remarks>
public sealed record Reference : StudyEntry
{
    /// <summary>Creates a reference.</summary>
    /// <param name="id">Its id, unique in a study.</param>
    /// <param name="authors">The authors or the publishing office, as a citation writes them.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">A text is empty; the message names it.</exception>
    public Reference(ReferenceId id, string authors, string title) =>
        (Id, Authors, Title) = (id, authors, title);

    /// <summary>The id, unique in a study.</summary>
    public ReferenceId Id { get; init => field = Require.NotNull(value, nameof(Id)); }

    /// <summary>The authors or the publishing office, as a citation writes them.</summary>
    public string Authors { get; init => field = Require.Text(value, parameterName: nameof(Authors)); }

    /// <summary>The title.</summary>
    public string Title { get; init => field = Require.Text(value, parameterName: nameof(Title)); }

    /// <summary>When it was published, or null where it does not say.</summary>
    public ReducedDate? Published { get; init; }

    /// <summary>Series, journal or data portal, or null.</summary>
    public string? Series { get; init => field = Require.TextOrNull(value, parameterName: nameof(Series)); }

    /// <summary>The address of its page, http or https, or null.</summary>
    public Uri? Address { get; init => field = WebAddress(value); }

    /// <summary>The licence it may be used under, or null where none is stated.</summary>
    public string? Licence { get; init => field = Require.TextOrNull(value, parameterName: nameof(Licence)); }

    /// <summary>The last page that bears text, or null where it is not known.</summary>
    public int? LastPage
    {
        get;
        init => field = value is int page ? Require.InRange(page, 1, int.MaxValue, nameof(LastPage)) : null;
    }

    internal override Id Key => Id;

    internal override IEnumerable<Id> Uses => [];

    internal override IEnumerable<Locator> Cites => [];

    private protected override string Say() =>
        $"{Authors}{(Published is null ? "" : $" ({Published})")}, {Title}{(Series is null ? "" : $", {Series}")}.";

    // A page turns the address into a link: "javascript:" and "file:" must never get that far.
    private static Uri? WebAddress(Uri? value)
    {
        if (value is null)
            return null;
        Require.Text(value.OriginalString, 2000, nameof(Address));
        if (!value.IsAbsoluteUri || (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps))
        {
            throw Require.Broken(
                $"Address was {Require.Quoted(value.OriginalString)}; it must be an absolute http or https address.",
                nameof(Address));
        }

        return value;
    }
}

/// <summary>The id of a <see cref="Reference"/>.</summary>
public sealed record ReferenceId : Id<ReferenceId>, IIdOf<ReferenceId>
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">Lower-case words of a-z and 0-9 joined by single hyphens, 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ReferenceId(string value)
        : base(value)
    {
    }

    static ReferenceId IIdOf<ReferenceId>.From(string value) => new(value);
}
