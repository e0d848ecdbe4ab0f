namespace OgpSite.Fuzzing;

/// <summary>What a target answered breaks one of its promises.</summary>
public sealed class FaultException : Exception
{
    public FaultException()
    {
    }

    public FaultException(string message) : base(message)
    {
    }

    public FaultException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal static void Unless(bool holds, string promise)
    {
        if (!holds) throw new FaultException(promise);
    }
}
