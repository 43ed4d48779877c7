using System.Composition;
using LifetimeGuard.CodeFixes.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LifetimeGuard.CodeFixes.Rules.Runners;

/// <summary>LG2003: ends the registration with the block that it serves, or with the object that it serves.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LG2003LostRegistrationCodeFix() : LifetimeCodeFix(
    "LG2003", new HoldWithUsing("LG2003_HoldWithUsing"), new KeepInField("LG2003_KeepInField", name: "registration", onlyForTheObject: true));
