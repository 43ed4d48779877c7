using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using LifetimeGuard.CodeFixes.Rules.Timeouts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Shutdown;

/// <summary>LG5005: awaits what the start has started, calls the stop of the base, or passes the token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG5005HostedServiceCodeFix() : LifetimeCodeFix(
    "LG5005", new AwaitInStop("LG5005_AwaitInStop"), new CallBaseStop("LG5005_CallBaseStop"), new PassTheToken("LG5005_PassTheToken"), new GiveHostToken("LG5005_GiveHostToken"));
