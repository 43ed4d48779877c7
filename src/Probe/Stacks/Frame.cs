namespace LifetimeGuard.Probe.Stacks;

/// <summary>One frame of the app: what the harness needs to find the line.</summary>
internal readonly record struct Frame(string Method, string? Module, int Token, int IlOffset);
