namespace LifetimeGuard.Harness.Judging;

/// <summary>The exact (Clopper-Pearson) 95 % interval for a probability after k of n.</summary>
internal static class BinomialInterval
{
    private const double HalfRisk = 0.025;
    private const int Halvings = 60;

    public static (double Low, double High) Of(int seen, int of)
    {
        if (of == 0)
            return (0, 1);

        // The chance of at least k grows with p, that of at most k falls: each end is where it reaches the risk.
        double low = seen == 0 ? 0 : Bisect(p => AtLeast(seen, of, p) < HalfRisk);
        double high = seen == of ? 1 : Bisect(p => 1 - AtLeast(seen + 1, of, p) > HalfRisk);
        return (low, high);
    }

    private static double Bisect(Func<double, bool> isTooLow)
    {
        double low = 0, high = 1;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (isTooLow(middle))
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private static double AtLeast(int k, int n, double p)
    {
        double sum = 0;
        double logChoose = 0;
        for (int i = 0; i <= n; i++)
        {
            if (i >= k)
                sum += Math.Exp(logChoose + (i * Math.Log(p)) + ((n - i) * Math.Log(1 - p)));
            logChoose += Math.Log(n - i) - Math.Log(i + 1);
        }

        return Math.Min(1, sum);
    }
}
