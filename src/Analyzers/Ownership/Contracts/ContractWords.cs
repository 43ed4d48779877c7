namespace LifetimeGuard.Analyzers.Ownership.Contracts;

/// <summary>The words that may follow a verb, where the set is closed; after the other verbs any parameter's name may stand.</summary>
internal static class ContractWords
{
    private static readonly IReadOnlyDictionary<ContractVerb, string[]> Closed = new Dictionary<ContractVerb, string[]>
    {
        [ContractVerb.Owes] = ["release", "observation", "keeping", "stopping", "storing", "unregistering", "freeing", "ending", "replacing", "completing", "ticking", "waiting", "bounding", "awaiting", "nothing"],
        [ContractVerb.Returns] = ["owned", "this", "harmless", "completed", "rooted", "unrelated", "soon", "stored", "registration", "selection", "part", "lazy", "elements"],
        [ContractVerb.Survives] = ["disposal"],
        [ContractVerb.Cancels] = ["this"],
        [ContractVerb.Starts] = ["this"],
        [ContractVerb.Blocks] = ["this", "always"],
        [ContractVerb.Kills] = ["this"],
        [ContractVerb.Marks] = ["test"],
        [ContractVerb.Pauses] = ["this"],
        [ContractVerb.Promises] = ["this"],
        [ContractVerb.Fails] = ["this"],
        [ContractVerb.Shrinks] = ["this"],
        [ContractVerb.Hosts] = ["start", "stop", "ending", "run", "early"],
    };

    /// <summary>All verbs, in the order of the documentation.</summary>
    public static string Verbs { get; } = string.Join(", ", Enum.GetNames(typeof(ContractVerb)).Select(name => name.ToLowerInvariant()));

    /// <summary>The verb of that name; null where there is none.</summary>
    public static ContractVerb? VerbOf(string word) =>
        char.IsLetter(word[0]) && Enum.TryParse(word, ignoreCase: true, out ContractVerb verb) ? verb : null;

    /// <summary>What may stand after the verb, where <paramref name="subject"/> may not; else null.</summary>
    public static string? AllowedInsteadOf(ContractVerb verb, string subject) =>
        Closed.TryGetValue(verb, out string[]? allowed) && !allowed.Contains(subject, StringComparer.Ordinal) ? string.Join(", ", allowed) : null;

    /// <summary>Whether the subject must be the name of a parameter.</summary>
    public static bool IsParameter(Contract contract) =>
        contract.Verb is ContractVerb.Takes or ContractVerb.Ends or ContractVerb.Disposes or ContractVerb.Borrows or ContractVerb.Lives or ContractVerb.Repeats
            or ContractVerb.Exposes or ContractVerb.Weakens or ContractVerb.Detaches or ContractVerb.Unless or ContractVerb.Stores or ContractVerb.Replaces or ContractVerb.Waits or ContractVerb.Limits or ContractVerb.Releases or ContractVerb.Grows or ContractVerb.Runs or ContractVerb.Holds
        && contract.Subject is not ("this" or "all")
        && (contract.Verb is not ContractVerb.Lives || contract.Subject is not ("process" or "briefly" or "startup"));
}
