namespace PolicingReform;

/// <summary>What a user interface asks of a study.</summary>
public static class QueryVerbs
{
    /// <summary>Returns the statements that meet every condition of a filter, in the order of the study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="filter">The conditions.</param>
    /// <exception cref="KeyNotFoundException">
    /// A condition names a place, an actor, a theme or a participant that the study does not hold.
    /// </exception>
    public static IEnumerable<Statement> StatementsWhere(this Study study, StatementFilter filter)
    {
        Require.NotNull(study);
        Require.NotNull(filter);
        _ = filter.Actor is null ? null : study.Actors[filter.Actor];
        _ = filter.Theme is null ? null : study.Themes[filter.Theme];
        _ = filter.Participant is null ? null : study.Participants[filter.Participant];
        HashSet<PlaceId>? about = filter.About is null ? null : study.Within(filter.About);
        HashSet<PlaceId>? spoken = filter.SpokenIn is null ? null : study.Within(filter.SpokenIn);
        return study.Statements.Where(each =>
            (about is null || about.Contains(each.About))
            && (spoken is null || spoken.Contains(each.SpeakerPlace))
            && (filter.Actor is null || each.AboutActors.Contains(filter.Actor))
            && (filter.Category is null || each.Speaker.Category == filter.Category)
            && (filter.Gender is null || each.Speaker.Gender == filter.Gender)
            && (filter.Made is null || filter.Made.MayInclude(each.Date))
            && (filter.Participant is null || each.Participant == filter.Participant)
            && ((filter.Theme is null && filter.Stance is null) || each.Readings.Any(reading =>
                (filter.Theme is null || reading.Theme == filter.Theme)
                && (filter.Stance is null || reading.Stance == filter.Stance))));
    }

    /// <summary>Returns what a study holds about a place, and about the places that lie in it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">The place.</param>
    /// <exception cref="KeyNotFoundException">The study holds no such place.</exception>
    public static PlaceFile SaidAbout(this Study study, PlaceId place)
    {
        Require.NotNull(study);
        HashSet<PlaceId> within = study.Within(Require.NotNull(place));
        return new PlaceFile(
            study.Places[place],
            [.. study.Statements.Where(each => within.Contains(each.About))],
            [.. study.ReportedViews.Where(each => each.Scope.Any(within.Contains))],
            [.. study.Notes.Where(each => each.Places.Any(within.Contains))],
            [.. study.Facilities.Where(each => within.Contains(each.Seat) || each.Covers.Any(within.Contains))]);
    }

    /// <summary>Returns the actors that are stated to be at a place on a date.</summary>
    /// <remarks>Whoever is not among them may be there all the same: silence is no absence.</remarks>
    /// <param name="study">The study.</param>
    /// <param name="place">The place.</param>
    /// <param name="on">The date.</param>
    /// <exception cref="KeyNotFoundException">The study holds no such place.</exception>
    public static IEnumerable<SecurityActor> ActorsPresent(this Study study, PlaceId place, ReducedDate on)
    {
        Require.NotNull(study);
        Require.NotNull(on);
        PlaceId id = study.Places[Require.NotNull(place)].Id;
        return study.Deployments
            .Where(each => each.Place == id && each.Presence == Presence.StatedPresent && each.IsStatedFor(on))
            .Select(each => study.Actors[each.Actor]).Distinct();
    }

    /// <summary>Returns which actors are stated to work jointly at a place, each group once.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">The place, or null for all.</param>
    /// <param name="on">The date that it is stated for, or null for any.</param>
    /// <exception cref="KeyNotFoundException">The study holds no such place.</exception>
    public static IEnumerable<JointDeployment> JointDeployments(
        this Study study, PlaceId? place = null, ReducedDate? on = null)
    {
        Require.NotNull(study);
        _ = place is null ? null : study.Places[place];
        return study.Deployments
            .Where(each => each.JointlyWith.Count > 0
                && (place is null || each.Place == place) && (on is null || each.IsStatedFor(on)))
            .GroupBy(each => (
                each.Place,
                each.Zone,
                Together: string.Join(
                    ' ', each.JointlyWith.Append(each.Actor).Select(id => id.Value).Order(StringComparer.Ordinal))))
            .Select(group => new JointDeployment(
                study.Places[group.Key.Place],
                group.Key.Zone,
                [.. group.First().JointlyWith.Prepend(group.First().Actor).Distinct().Select(id => study.Actors[id])],
                [.. group.Select(each => each.Source).Distinct()]));
    }

    /// <summary>
    /// Returns every authority over an actor: over itself, over what it is part of, and over whoever has authority over
    /// those; the nearest first, each once.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="actor">The actor.</param>
    /// <exception cref="KeyNotFoundException">The study holds no such actor.</exception>
    public static IEnumerable<HeldAuthority> AuthoritiesOver(this Study study, ActorId actor)
    {
        Require.NotNull(study);
        ILookup<ActorId, AuthorityLink> over = study.Authorities.ToLookup(each => each.Over);
        Queue<SecurityActor> open = new([study.Actors[Require.NotNull(actor)]]);
        HashSet<ActorId> seen = [actor];
        List<HeldAuthority> found = [];
        while (open.TryDequeue(out SecurityActor? at))
        {
            foreach (AuthorityLink link in over[at.Id])
            {
                found.Add(new HeldAuthority(link, at));
                if (seen.Add(link.Holder))
                    open.Enqueue(study.Actors[link.Holder]);
            }

            foreach (ActorMembership membership in at.MemberOf)
            {
                if (seen.Add(membership.Actor))
                    open.Enqueue(study.Actors[membership.Actor]);
            }
        }

        return found;
    }

    /// <summary>Returns everything that cites a place in a source.</summary>
    /// <remarks>
    /// What the locator states has to be the same: a locator of a page finds all that stands on it, one of a work finds
    /// all that rests on the work. Remarks are not compared.
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <param name="locator">The place in the source.</param>
    /// <exception cref="KeyNotFoundException">The study holds no such reference.</exception>
    public static IEnumerable<Citation> Citing(this Study study, Locator locator)
    {
        Require.NotNull(study);
        _ = study.References[Require.NotNull(locator).ReferenceId];
        return study.Contents.Citations().Where(each => LiesIn(each.Source, locator))
            .Select(each => new Citation(each.Subject, each.Source));
    }

    private static bool LiesIn(Locator one, Locator other) =>
        one.ReferenceId == other.ReferenceId
        && (other.Section is null || one.Section == other.Section)
        && (other.Page is null || one.Page == other.Page)
        && (other.Footnote is null || one.Footnote == other.Footnote);

    private static HashSet<PlaceId> Within(this Study study, PlaceId place)
    {
        HashSet<PlaceId> within = [study.Places[place].Id];
        ILookup<PlaceId, Place> children = study.Places.Where(each => each.Parent is not null)
            .ToLookup(each => each.Parent!);
        Queue<PlaceId> open = new(within);
        while (open.TryDequeue(out PlaceId? at))
        {
            foreach (Place child in children[at])
            {
                within.Add(child.Id);
                open.Enqueue(child.Id);
            }
        }

        return within;
    }
}

/// <summary>What a study holds about a place and the places that lie in it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Statements">What participants said about it.</param>
/// <param name="Views">What is reported of several participants there.</param>
/// <param name="Notes">What the study states in its own voice.</param>
/// <param name="Facilities">The stations, posts and offices that stand there or cover it.</param>
public sealed record PlaceFile(
    Place Place, ValueList<Statement> Statements, ValueList<ReportedView> Views, ValueList<ContextNote> Notes,
    ValueList<Facility> Facilities);

/// <summary>Actors that work at a place jointly.</summary>
/// <param name="Place">The place.</param>
/// <param name="Zone">The part of the place, or null where none is stated.</param>
/// <param name="Actors">The actors, at least two.</param>
/// <param name="Sources">Where that stands.</param>
public sealed record JointDeployment(
    Place Place, Term? Zone, ValueList<SecurityActor> Actors, ValueList<Locator> Sources);

/// <summary>An authority, and over whom on the way from the actor that was asked for.</summary>
/// <param name="Link">The authority.</param>
/// <param name="By">The actor it is held over: the one that was asked for, or one above it.</param>
public sealed record HeldAuthority(AuthorityLink Link, SecurityActor By);

/// <summary>Something that cites a place in a source.</summary>
/// <param name="Subject">What cites it: its kind and id.</param>
/// <param name="Source">The place as it is cited.</param>
public sealed record Citation(string Subject, Locator Source);
