namespace OgpSite.Core.Sources;

/// <summary>
/// A file that another program holds for a moment, as virus scanners, indexers and editors do on Windows: it is tried
/// again before that is a problem. Other systems have no such refusal.
/// </summary>
internal static class HeldFile
{
    private const int Retries = 3;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// What <paramref name="action"/> returns, which is done up to four times, with 50 ms between; what else goes wrong is
    /// thrown at once.
    /// </summary>
    public static T Retry<T>(Func<T> action)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                return action();
            }
            catch (IOException problem)
                when (retry < Retries && problem.HResult is (SharingViolation or LockViolation))
            {
                Thread.Sleep(Moment);
            }
        }
    }
}
