namespace LifetimeGuard.Harness.Inside;

/// <summary>One frame of a stack as the probe saw it: enough to find the source line outside the app.</summary>
/// <param name="Method">Type and method as the source calls them; a state machine's MoveNext is already its async method.</param>
/// <param name="Module">Full path of the assembly; null when it has none (single-file, in memory).</param>
/// <param name="Token">Metadata token of the method that ran, 0x06xxxxxx.</param>
/// <param name="IlOffset">Offset into that method's IL, in bytes; -1 when unknown.</param>
internal sealed record SiteFrame(string Method, string? Module, int Token, int IlOffset);
