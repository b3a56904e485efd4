namespace PolicingReform;

/// <summary>A noun that a study holds under an id of its own.</summary>
/// <remarks>
/// Each kind says which other entries it names and where it stands in the sources: so the check for what is missing,
/// the way back to a page, and what may be removed follow for every kind from one place.
/// </remarks>
public abstract record StudyEntry : Noun
{
    private protected StudyEntry()
    {
    }

    /// <summary>The id; its type tells the kind.</summary>
    internal abstract Id Key { get; }

    /// <summary>The ids of the entries that this one names; they have to be in the study.</summary>
    internal abstract IEnumerable<Id> Uses { get; }

    /// <summary>Where it stands in the sources.</summary>
    internal abstract IEnumerable<Locator> Cites { get; }
}
