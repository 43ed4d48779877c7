namespace LifetimeGuard.Harness.Platform;

/// <summary>One open descriptor.</summary>
/// <param name="Number">Its number in the process.</param>
/// <param name="Target">What it refers to, as <c>/proc/PID/fd</c> shows it: a path, <c>socket:[inode]</c>, <c>pipe:[inode]</c>, <c>anon_inode:...</c>.</param>
internal sealed record DescriptorEntry(int Number, string Target);
