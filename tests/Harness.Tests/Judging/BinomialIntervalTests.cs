using LifetimeGuard.Harness.Judging;

namespace LifetimeGuard.Harness.Tests.Judging;

public sealed class BinomialIntervalTests
{
    // Values of R's binom.test(k, n)$conf.int.
    [Theory]
    [InlineData(0, 3, 0, 0.7076)]
    [InlineData(1, 3, 0.0084, 0.9057)]
    [InlineData(3, 3, 0.2924, 1)]
    [InlineData(0, 30, 0, 0.1157)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(0, 0, 0, 1)]
    public void Interval_IsTheExactOne(int seen, int of, double low, double high)
    {
        var interval = BinomialInterval.Of(seen, of);

        Assert.Equal(low, interval.Low, precision: 4);
        Assert.Equal(high, interval.High, precision: 4);
    }
}
