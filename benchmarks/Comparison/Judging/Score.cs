namespace LifetimeGuard.Comparison.Judging;

/// <summary>What one tool did on some of the cases.</summary>
internal readonly record struct Score(int Bugs, int Found, int Correct, int False)
{
    public int Missed => Bugs - Found;

    public static Score operator +(Score one, Score other) =>
        new(one.Bugs + other.Bugs, one.Found + other.Found, one.Correct + other.Correct, one.False + other.False);

    public static Score OfBug(bool isFound) => new(1, isFound ? 1 : 0, 0, 0);

    public static Score OfCorrect(bool isFalseAlarm) => new(0, 0, 1, isFalseAlarm ? 1 : 0);
}
