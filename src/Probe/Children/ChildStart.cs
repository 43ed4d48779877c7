using System.Diagnostics;

namespace LifetimeGuard.Probe.Children;

/// <summary>One child that was started.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Program">Path of the executable.</param>
/// <param name="Stack">The stack of the start, innermost first.</param>
internal sealed record ChildStart(int Pid, string Program, StackTrace Stack);
